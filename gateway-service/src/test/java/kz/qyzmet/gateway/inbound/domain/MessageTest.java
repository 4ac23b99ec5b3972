package kz.qyzmet.gateway.inbound.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.qyzmet.gateway.inbound.domain.Message.Channel;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Proof;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Scan;
import org.junit.jupiter.api.Test;

/** What a repetition is known by. */
class MessageTest {
  private static final String OURS = "01a2046c-a6ec-7cd8-bb7b-a8d1479c29b6";
  private static final String OF_THE_STORAGE = "{01a2046c-a6ec-7cd8-bb7b-a8d1479c29b6}";

  private static String hash(String id, String name, String mediaType) {
    var filing =
        new PortalFiling(
            "tve-duplicate",
            "karaganda-polytechnic",
            "kk",
            "000000000000",
            Proof.SIGNATURE,
            true,
            "office",
            "kp-office",
            Map.of("surname", "Сынақова", "completionYear", 2019),
            List.of(new Scan("identity-document", id, name, mediaType)),
            "[]");
    return HexFormat.of()
        .formatHex(new Message("pep", "message", "chain", Channel.SYNC, filing).contentHash());
  }

  @Test
  void hashes_that_are_kept_stay_good() {
    // Expected to be as it was kept first: with another one, whatever is brought again is a fault.
    assertThat(hash(OURS, "scan.pdf", "application/pdf"))
        .isEqualTo("8bfbcf6a68f54dd8cd6802d9d900a32657c9afb7261dafa32ced72057ddb1b4b");
  }

  @Test
  void of_a_scan_of_ours_its_name_and_type_do_not_count() {
    assertThat(hash(OURS, "other.png", "image/png"))
        .isEqualTo(hash(OURS, "scan.pdf", "application/pdf"));
  }

  @Test
  void of_a_file_of_the_storages_they_do() {
    var first = hash(OF_THE_STORAGE, "scan.pdf", "application/pdf");
    assertThat(hash(OF_THE_STORAGE, "other.pdf", "application/pdf")).isNotEqualTo(first);
    assertThat(hash(OF_THE_STORAGE, "scan.pdf", "image/png")).isNotEqualTo(first);
  }
}
