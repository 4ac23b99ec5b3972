package kz.qyzmet.college.register.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.qyzmet.college.register.usecase.Book;
import kz.qyzmet.signatures.register.RegisterEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a book: exactly one of its members is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "BookLine",
    description = "First which book it is, then its checkpoints, its entries, and the end")
record BookLine(Named book, CheckpointView checkpoint, RegisterEntry entry, End end) {

  /** Which book, and how many entries follow. */
  @Schema(name = "NamedBook")
  record Named(String organisation, String book, int year, int entries) {}

  /** Without it the book was not read to its end. */
  @Schema(name = "BookEnd", description = "Without it something is missing")
  record End(int entries) {}

  static BookLine of(Book book, int entries) {
    return new BookLine(
        new Named(book.organisation(), book.code(), book.year(), entries), null, null, null);
  }

  static BookLine of(CheckpointView checkpoint) {
    return new BookLine(null, checkpoint, null, null);
  }

  static BookLine of(RegisterEntry entry) {
    return new BookLine(null, null, entry, null);
  }

  static BookLine end(int entries) {
    return new BookLine(null, null, null, new End(entries));
  }
}
