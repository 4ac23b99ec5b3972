package kz.qyzmet.notification.cabinet.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.domain.Names;
import kz.qyzmet.notification.cabinet.domain.Told;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import kz.qyzmet.notification.cabinet.usecase.Nameplates;
import kz.qyzmet.notification.cabinet.usecase.Words;

/** Puts notices into words: in the application's language, or in another that was asked for. */
@ApplicationScoped
class NoticeViews {
  private final Words words;
  private final Nameplates nameplates;

  NoticeViews(Words words, Nameplates nameplates) {
    this.words = words;
    this.nameplates = nameplates;
  }

  NoticeView of(Kept kept, Optional<Language> asked) {
    var notice = kept.notice();
    var told = notice.told();
    var language = asked.orElse(kept.language());
    var names = nameplates.of(kept);
    var wording = words.edition(notice.edition()).wording(told, names, language);
    var hearing = told instanceof Told.HearingAnnounced announced ? announced : null;
    return new NoticeView(
        notice.id(),
        kept.sequence(),
        notice.application(),
        kept.number(),
        kept.service().code(),
        kept.provider(),
        told.kind(),
        language.code(),
        wording.title(),
        wording.text(),
        notice.at(),
        kept.readAt(),
        due(told),
        told instanceof Told.TermMoved moved ? moved.was() : null,
        told instanceof Told.Ready ready ? pickup(ready, language) : null,
        told instanceof Told.Ready ready ? ready.availableFrom() : null,
        told instanceof Told.Ready ready ? ready.keepUntil() : null,
        ground(told),
        told instanceof Told.PapersReturned papers ? documents(papers, names, language) : null,
        hearing == null ? null : hearing.objections(),
        hearing == null ? null : hearing.decision(),
        suspendedUntil(told));
  }

  private static OffsetDateTime due(Told told) {
    return switch (told) {
      case Told.Accepted(var due) -> due;
      case Told.TermMoved moved -> moved.due();
      case Told.DeadlineApproaching(var due) -> due;
      case Told.DeadlineMissed(var due) -> due;
      case Told.Registered _,
          Told.InProgress _,
          Told.Ready _,
          Told.ReturnedToProvider _,
          Told.PapersAtBranch _,
          Told.Refused _,
          Told.Issued _,
          Told.PapersReturned _,
          Told.Withdrawn _,
          Told.WithdrawalRefused _,
          Told.HearingAnnounced _,
          Told.ObjectionHeard _,
          Told.ObjectionTooLate _,
          Told.Suspended _,
          Told.Resumed _ ->
          null;
    };
  }

  private static OffsetDateTime suspendedUntil(Told told) {
    if (told instanceof Told.Suspended(var until)) {
      return until;
    }
    return told instanceof Told.TermMoved moved && !moved.over() ? moved.until() : null;
  }

  private static String ground(Told told) {
    return switch (told) {
      case Told.Refused(var ground) -> ground;
      case Told.HearingAnnounced(var ground, _, _) -> ground;
      case Told.Accepted _,
          Told.Registered _,
          Told.InProgress _,
          Told.Ready _,
          Told.ReturnedToProvider _,
          Told.PapersAtBranch _,
          Told.Issued _,
          Told.PapersReturned _,
          Told.Withdrawn _,
          Told.WithdrawalRefused _,
          Told.ObjectionHeard _,
          Told.ObjectionTooLate _,
          Told.Suspended _,
          Told.Resumed _,
          Told.TermMoved _,
          Told.DeadlineApproaching _,
          Told.DeadlineMissed _ ->
          null;
    };
  }

  private static List<NoticeView.Document> documents(
      Told.PapersReturned papers, Names names, Language language) {
    return papers.documents().stream()
        .map(code -> new NoticeView.Document(code, in(names.document(code), language)))
        .toList();
  }

  private static NoticeView.Pickup pickup(Told.Ready ready, Language language) {
    var place = ready.pickup();
    return new NoticeView.Pickup(
        place.kind(), place.code(), in(place.name(), language), in(place.address(), language));
  }

  private static String in(LocalizedText text, Language language) {
    return switch (language) {
      case KK -> text.kk();
      case RU -> text.ru();
      case EN -> text.en();
    };
  }
}
