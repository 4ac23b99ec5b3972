package kz.qyzmet.gateway.inbound.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
    return hex(message(id, name, mediaType));
  }

  private static String hex(Message message) {
    return HexFormat.of().formatHex(message.contentHash());
  }

  private static Message message(String id, String name, String mediaType) {
    return message(
        "kk",
        Map.of("surname", "Сынақова", "completionYear", 2019),
        new Scan("identity-document", id, name, mediaType));
  }

  private static Message message(String language, Map<String, Object> form, Scan scan) {
    var filing =
        new PortalFiling(
            "tve-duplicate",
            "karaganda-polytechnic",
            language,
            "000000000000",
            Proof.SIGNATURE,
            true,
            "office",
            "kp-office",
            form,
            List.of(scan),
            List.of());
    return new Message("pep", "message", "chain", Channel.SYNC, filing);
  }

  @Test
  void hashes_that_are_kept_stay_good() {
    // Expected to be as it was kept first: with another one, whatever is brought again is a fault.
    var kept =
        HexFormat.of().parseHex("8bfbcf6a68f54dd8cd6802d9d900a32657c9afb7261dafa32ced72057ddb1b4b");
    assertThat(message(OURS, "scan.pdf", "application/pdf").repeats(kept)).isTrue();
  }

  @Test
  void values_that_look_like_their_surroundings_make_another_message() {
    // Given
    var scan = new Scan("identity-document", OURS, "scan.pdf", "application/pdf");
    var two = message("kk", Map.of("name", "A", "surname", "B"), scan);
    // When
    var one = message("kk", Map.of("name", "A, surname=B"), scan);
    // Then
    assertThat(one.repeats(two.contentHash())).isFalse();
    assertThat(message("kk", Map.of("year", 2019), scan).contentHash())
        .isNotEqualTo(message("kk", Map.of("year", "2019"), scan).contentHash());
    assertThat(message(null, Map.of(), scan).contentHash())
        .isNotEqualTo(message("null", Map.of(), scan).contentHash());
  }

  @Test
  void the_order_of_fields_and_how_a_number_is_written_do_not_count() {
    // Given
    var scan = new Scan("identity-document", OURS, "scan.pdf", "application/pdf");
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("surname", "Сынақова");
    first.put("year", 2019);
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("year", new BigDecimal("2019.0"));
    second.put("surname", "Сынақова");
    // Then
    assertThat(message("kk", first, scan).repeats(message("kk", second, scan).contentHash()))
        .isTrue();
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
