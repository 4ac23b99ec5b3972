package kz.qyzmet.intake.result.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Representation;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.intake.result.usecase.BranchResults.Found;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** What a branch was sent as the web sees it. */
@ApplicationScoped
class ResultViews {
  private final Passports passports;
  private final Organisations organisations;
  private final ObjectMapper json;

  ResultViews(Passports passports, Organisations organisations, ObjectMapper json) {
    this.passports = passports;
    this.organisations = organisations;
    this.json = json;
  }

  /**
   * A part of the list.
   *
   * @param found one more than are shown, where there are more
   */
  ResultList list(List<BranchResult> found, int size, Branch branch, String language) {
    var shown = found.subList(0, Math.min(size, found.size()));
    var next = found.size() > size ? Cursors.token(shown.getLast().application().toString()) : null;
    return new ResultList(
        shown.stream().map(each -> view(each, null, null, branch, language)).toList(), next);
  }

  ResultView view(Found found, Branch branch, String language) {
    var who = representative(found.result(), language);
    return view(found.result(), found.iin(), who, branch, language);
  }

  /** What an act is answered with; it is kept for a retry. */
  StoredAnswer answer(BranchResult after, Branch branch, String language) {
    return new StoredAnswer(
        200,
        Map.of(
            HttpHeaders.ETAG,
            Versions.etag(after.version()),
            HttpHeaders.CONTENT_LANGUAGE,
            language,
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_JSON),
        bytes(view(after, null, representative(after, language), branch, language)));
  }

  private byte[] bytes(ResultView view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }

  /** Grounds are the same for every edition of every passport. */
  private static ResultView.Representative representative(BranchResult result, String language) {
    if (!(result.whereabouts() instanceof Whereabouts.HandedOver over)
        || over.to().representative() == null) {
      return null;
    }
    var who = over.to().representative();
    var ground = Representation.shipped().get(who.ground());
    return new ResultView.Representative(
        who.iin(),
        who.name(),
        who.ground(),
        ground.name().in(language),
        ground.papers().stream()
            .filter(paper -> who.papers().contains(paper.code()))
            .map(paper -> paper.name().in(language))
            .toList());
  }

  private ResultView view(
      BranchResult result,
      String iin,
      ResultView.Representative representative,
      Branch branch,
      String language) {
    var zone = branch.zone();
    var arrival = arrival(result.whereabouts());
    var end = result.whereabouts() instanceof Whereabouts.HandedOver over ? over : null;
    var asked = result.whereabouts() instanceof Whereabouts.Requested it ? it : null;
    var back = back(result.whereabouts());
    return new ResultView(
        result.application(),
        result.number(),
        iin,
        result.passport().code(),
        passports.find(result.passport()).orElseThrow().name().in(language),
        result.provider(),
        providerName(result.provider(), language),
        branch.code(),
        branch.name().in(language),
        branch.address().in(language),
        result.whereabouts().state().name(),
        result.version(),
        result.sent().carrier(),
        result.sent().trackingNumber(),
        at(result.sent().at(), zone),
        result.sent().by(),
        result.sent().registry(),
        arrival == null ? null : at(arrival.at(), zone),
        arrival == null ? null : arrival.foundBy(),
        arrival == null ? null : arrival.damaged(),
        arrival == null ? null : arrival.keepUntil(),
        end == null ? null : at(end.at(), zone),
        end == null ? null : end.by(),
        end == null ? null : end.to().receiver().code(),
        representative,
        end == null || end.to().doubt() == null ? null : end.to().doubt().code(),
        end == null ? null : end.to().acknowledgement(),
        back == null ? null : at(back.at(), zone),
        back == null ? null : back.by(),
        back == null ? null : back.carrier(),
        back == null ? null : back.trackingNumber(),
        asked == null ? null : at(asked.at(), zone),
        asked == null ? null : asked.by());
  }

  /** Null of what has not arrived. */
  private static Whereabouts.Arrival arrival(Whereabouts now) {
    return switch (now) {
      case Whereabouts.OnItsWay _, Whereabouts.Missing _ -> null;
      case Whereabouts.Here here -> here.arrival();
      case Whereabouts.HandedOver end -> end.arrival();
      case Whereabouts.Returned back -> back.arrival();
      case Whereabouts.Requested back -> back.arrival();
    };
  }

  /** Null of what has not gone back. */
  private static BranchResult.Sent back(Whereabouts now) {
    return switch (now) {
      case Whereabouts.Returned returned -> returned.back();
      case Whereabouts.Requested requested -> requested.back();
      case Whereabouts _ -> null;
    };
  }

  private String providerName(String provider, String language) {
    return organisations
        .find(provider)
        .map(Organisation::name)
        .map(name -> name.in(language))
        .orElse(provider);
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
