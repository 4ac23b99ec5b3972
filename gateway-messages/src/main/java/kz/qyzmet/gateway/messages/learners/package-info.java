/** Messages of the national education database; ours, because no public form is known. */
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = OffsetDateTime.class, value = DateTimes.class),
  @XmlJavaTypeAdapter(type = LocalDate.class, value = Dates.class)
})
package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.DateTimes;
import kz.qyzmet.gateway.messages.Dates;
