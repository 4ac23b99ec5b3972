package kz.qyzmet.notification.cabinet.usecase;

import kz.qyzmet.notification.cabinet.domain.Catalogue;

/** The catalogues that were ever released. */
public interface Words {

  /** The one in which new notices are told. */
  Catalogue latest();

  /** The one in which an earlier notice was told. */
  Catalogue edition(String edition);
}
