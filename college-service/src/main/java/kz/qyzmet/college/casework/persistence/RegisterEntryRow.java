package kz.qyzmet.college.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entry of a register book. Written once by SQL, read here. */
@Entity
@Table(name = "register_entry")
class RegisterEntryRow {

  @Id
  @Column(name = "case_id")
  UUID caseId;

  String text;
}
