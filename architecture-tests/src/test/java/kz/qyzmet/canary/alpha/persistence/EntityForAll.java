package kz.qyzmet.canary.alpha.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks rule 4: an entity is package-private. */
@Entity
public class EntityForAll {
  @Id long id;
}
