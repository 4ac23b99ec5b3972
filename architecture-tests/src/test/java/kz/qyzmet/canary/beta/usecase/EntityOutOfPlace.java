package kz.qyzmet.canary.beta.usecase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks rule 4: an entity stands in persistence. */
@Entity
class EntityOutOfPlace {
  @Id long id;
}
