package kz.qyzmet.intake.registry.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.registry.domain.Finding;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.TakenIn;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.domain.Way;
import kz.qyzmet.intake.registry.rest.RegistryView.SheetLine;
import kz.qyzmet.intake.registry.usecase.Registries.Summary;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.http.Cursors;

/** Registries as the web sees them, by the clock of their branch. */
@ApplicationScoped
class RegistryViews {
  private static final DateTimeFormatter ON_PAPER =
      DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT);

  private final Passports passports;
  private final Organisations organisations;
  private final Moments moments;

  RegistryViews(Passports passports, Organisations organisations, Moments moments) {
    this.passports = passports;
    this.organisations = organisations;
    this.moments = moments;
  }

  WaitingView waiting(Map<String, List<TakenIn>> waiting, Branch branch, String language) {
    return new WaitingView(
        waiting.entrySet().stream()
            .map(
                each ->
                    new WaitingView.ForProvider(
                        each.getKey(),
                        provider(each.getKey(), language),
                        each.getValue().stream()
                            .map(one -> takenIn(one, branch.zone(), language))
                            .toList()))
            .toList());
  }

  RegistryList list(List<Summary> found, int size, Branch branch, String language) {
    var shown = found.subList(0, Math.min(size, found.size()));
    var next =
        found.size() > size ? Cursors.token(shown.getLast().head().number().toString()) : null;
    return new RegistryList(
        shown.stream().map(each -> item(each, branch.zone(), language)).toList(), next);
  }

  private RegistryList.Item item(Summary summary, ZoneId zone, String language) {
    var head = summary.head();
    return new RegistryList.Item(
        head.number().toString(),
        head.provider(),
        provider(head.provider(), language),
        summary.run().isPresent() ? "dispatched" : "closed",
        at(head.closedAt(), zone),
        summary.run().map(run -> run(run, zone)).orElse(null),
        summary.lines(),
        summary.arrived(),
        summary.missing(),
        summary.overdue());
  }

  RegistryView view(TransferRegistry registry, Branch branch, String language) {
    var head = registry.head();
    var zone = branch.zone();
    var now = moments.now();
    var run =
        switch (registry) {
          case TransferRegistry.Closed _ -> null;
          case TransferRegistry.Dispatched gone -> run(gone.run(), zone);
        };
    return new RegistryView(
        head.number().toString(),
        head.provider(),
        provider(head.provider(), language),
        run == null ? "closed" : "dispatched",
        at(head.closedAt(), zone),
        head.closedBy(),
        run,
        registry.lines().stream()
            .map(line -> line(line, head.closedAt(), now, zone, language))
            .toList(),
        sheet(registry, run, branch, language));
  }

  private RegistryView.Line line(
      Line line, Instant closedAt, Instant now, ZoneId zone, String language) {
    return new RegistryView.Line(
        line.line(),
        line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        line.way().flatMap(Way::expectedBy).map(end -> at(end, zone)).orElse(null),
        line.way().filter(Way::late).isPresent(),
        line.overdue(now),
        line.finding().map(Finding::at).map(found -> at(found, zone)).orElse(null),
        line.finding().map(Finding::by).flatMap(Hand::by).orElse(null),
        hand(line.stayed(), zone),
        hand(line.returned(), zone),
        hand(line.cameBack(), zone),
        line.takenIn()
            .acceptedAt()
            .atZone(zone)
            .toLocalDate()
            .isBefore(closedAt.atZone(zone).toLocalDate()),
        takenIn(line.takenIn(), zone, language));
  }

  private static RegistryView.HandView hand(Optional<Hand> hand, ZoneId zone) {
    return hand.map(each -> new RegistryView.HandView(at(each.at(), zone), each.by().orElse(null)))
        .orElse(null);
  }

  private TakenInView takenIn(TakenIn takenIn, ZoneId zone, String language) {
    // Released editions never leave: an application can always find its own.
    var passport = passports.find(takenIn.passport()).orElseThrow();
    return new TakenInView(
        takenIn.application(),
        takenIn.number(),
        takenIn.passport().code(),
        passport.name().in(language),
        at(takenIn.acceptedAt(), zone),
        takenIn.papers().stream()
            .map(
                code ->
                    new TakenInView.Paper(
                        code,
                        passport
                            .document(code)
                            .map(document -> document.name().in(language))
                            .orElse(code)))
            .toList());
  }

  private static RegistryView.Run run(TransferRegistry.Run run, ZoneId zone) {
    return new RegistryView.Run(
        run.carrier().code(), run.trackingNumber().orElse(null), at(run.at(), zone), run.by());
  }

  private RegistryView.Sheet sheet(
      TransferRegistry registry, RegistryView.Run run, Branch branch, String language) {
    var words = RegistryTexts.in(language);
    var head = registry.head();
    var lines = new ArrayList<SheetLine>();
    lines.add(line(words, "number", head.number().toString()));
    lines.add(line(words, "closed", ON_PAPER.format(head.closedAt().atZone(branch.zone()))));
    lines.add(
        line(words, "from", branch.name().in(language) + ", " + branch.address().in(language)));
    lines.add(line(words, "to", provider(head.provider(), language)));
    lines.add(line(words, "count", Long.toString(registry.travelling())));
    lines.add(line(words, "carrier", run == null ? null : carrier(words, run)));
    lines.add(line(words, "left", run == null ? null : ON_PAPER.format(run.at())));
    lines.add(line(words, "handed-over", null));
    lines.add(line(words, "carried", null));
    lines.add(line(words, "received", null));
    return new RegistryView.Sheet(words.text("title"), words.text("copies"), lines);
  }

  private static String carrier(RegistryTexts words, RegistryView.Run run) {
    return Stream.of(words.text("carrier." + run.carrier()), run.trackingNumber())
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  private static SheetLine line(RegistryTexts words, String key, String value) {
    return new SheetLine(words.text("line." + key), value);
  }

  private String provider(String code, String language) {
    return organisations.find(code).map(it -> it.name().in(language)).orElse(code);
  }

  private static OffsetDateTime at(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
