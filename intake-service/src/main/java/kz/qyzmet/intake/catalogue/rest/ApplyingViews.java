package kz.qyzmet.intake.catalogue.rest;

import static kz.qyzmet.intake.catalogue.rest.PartViews.basis;
import static kz.qyzmet.intake.catalogue.rest.PartViews.code;
import static kz.qyzmet.intake.catalogue.rest.PartViews.condition;
import static kz.qyzmet.intake.catalogue.rest.PartViews.sorted;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Representatives;

/** What an applicant fills in and brings, and who may do it in their stead, as the web sees it. */
final class ApplyingViews {
  private final PartViews parts;

  ApplyingViews(PartViews parts) {
    this.parts = parts;
  }

  ServiceView.Document document(DocumentRequirement document) {
    var handling = new TreeMap<String, String>();
    document.handling().forEach((channel, way) -> handling.put(code(channel), code(way)));
    return new ServiceView.Document(
        document.code(),
        parts.in(document.name()),
        handling,
        document.required(),
        condition(document.condition()),
        List.copyOf(new TreeSet<>(document.mediaTypes())),
        document.maxBytes(),
        document.electronic() == null
            ? null
            : new ServiceView.Electronic(
                document.electronic().kinds(), basis(document.electronic().basis())),
        basis(document.basis()));
  }

  ServiceView.Field field(FormField field) {
    return new ServiceView.Field(
        field.code(),
        parts.in(field.label()),
        code(field.type()),
        field.required(),
        condition(field.condition()),
        field.maxLength(),
        field.min(),
        field.max(),
        field.options().stream()
            .map(
                option ->
                    new ServiceView.Option(
                        option.code(), parts.in(option.label()), sorted(option.providerKinds())))
            .toList(),
        field.fromIdentity(),
        basis(field.basis()));
  }

  ServiceView.Representatives representatives(Representatives rule) {
    return new ServiceView.Representatives(
        rule.channels().stream().sorted().map(PartViews::code).toList(),
        rule.minorsRepresented(),
        rule.grounds().stream()
            .map(
                each ->
                    new ServiceView.Representation(
                        each.code(),
                        parts.in(each.name()),
                        each.ages().from(),
                        each.ages().below(),
                        basis(each.ages().basis()),
                        each.papers().stream()
                            .map(
                                paper ->
                                    new ServiceView.RepresentationPaper(
                                        paper.code(), parts.in(paper.name())))
                            .toList(),
                        each.endsWithDeath() == null ? null : basis(each.endsWithDeath()),
                        basis(each.basis())))
            .toList(),
        basis(rule.basis()));
  }
}
