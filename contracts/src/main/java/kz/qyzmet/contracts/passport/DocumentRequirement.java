package kz.qyzmet.contracts.passport;

import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A document of the package.
 *
 * @param handling how it is presented, by channel; a channel that is absent doesn't ask for it
 * @param required whether the application can't do without it
 * @param condition when it is asked for; null for always
 * @param mediaTypes accepted media types of an upload or of a branch's scan; empty where there is
 *     neither
 * @param maxBytes largest of them; 0 where there is neither
 * @param electronic what may be shown at a counter instead; null where nothing may
 */
public record DocumentRequirement(
    String code,
    LocalizedText name,
    Map<Channel, Handling> handling,
    boolean required,
    Condition condition,
    Set<String> mediaTypes,
    long maxBytes,
    Electronic electronic,
    Basis basis) {
  /** How a document is presented. */
  public enum Handling {
    /** It is the filled-in form itself. */
    FORM,
    /** Shown at the counter for comparison and given back. */
    SHOWN,
    /** Uploaded as a file. */
    UPLOADED,
    /** Handed in on paper. */
    HANDED_IN
  }

  public DocumentRequirement {
    handling = Map.copyOf(handling);
    mediaTypes = Set.copyOf(mediaTypes);
  }

  /** Whether a file is uploaded for it on that channel. */
  public boolean uploadedOn(Channel channel) {
    return handling.get(channel) == Handling.UPLOADED;
  }

  /** Whether it is brought over the counter of that channel, to be shown or to stay. */
  public boolean broughtTo(Channel channel) {
    Handling how = handling.get(channel);
    return how == Handling.SHOWN || how == Handling.HANDED_IN;
  }

  /**
   * Whether a scan of it is taken on that channel: the upload itself, or at a branch of the
   * Corporation one beside the paper that is brought.
   */
  public boolean scannedOn(Channel channel) {
    return uploadedOn(channel)
        || (channel == Channel.CORPORATION && broughtTo(channel) && !mediaTypes.isEmpty());
  }

  /** Whether it may be shown as an electronic document at the counter of that channel. */
  public boolean electronicAt(Channel channel) {
    return electronic != null && handling.get(channel) == Handling.SHOWN;
  }

  /** Whether an application of those facts is asked for it; see {@link Condition#facts}. */
  public boolean askedFor(Map<String, ?> facts) {
    return condition == null || condition.holds(facts);
  }
}
