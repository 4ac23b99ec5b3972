package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.corporation.Branch;

/** Who hands an application in, and so by which way it comes. */
public sealed interface Filer {
  Channel channel();

  /**
   * The applicant, signed in at the portal.
   *
   * @param iin as the token has it; nothing is proven yet
   */
  record Applicant(String iin) implements Filer {
    @Override
    public Channel channel() {
      return Channel.PORTAL;
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Applicant[hidden]";
    }
  }

  /**
   * The portal, for an applicant who has signed in there: it sends through the e-government gateway
   * what we would be given by REST. Anything may be null; nothing is proven yet.
   *
   * @param iin as the portal gives it
   * @param proof by which the applicant has confirmed the application there
   * @param chain the portal's name of the chain of messages that this begins
   * @param request and of the request in it
   */
  record Gateway(String iin, String proof, String chain, String request) implements Filer {
    @Override
    public Channel channel() {
      return Channel.PORTAL;
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Gateway[hidden]";
    }
  }

  /**
   * A clerk of the provider's office, before whom the applicant stands with the papers.
   *
   * @param person the clerk's opaque code
   * @param organisation code of the clerk's organisation: the provider
   */
  record Clerk(String person, String organisation) implements Filer {
    public Clerk {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(organisation, "organisation");
    }

    @Override
    public Channel channel() {
      return Channel.OFFICE;
    }
  }

  /**
   * An operator of the Corporation, before whom the applicant stands with the papers.
   *
   * @param person the operator's opaque code
   * @param branch at whose counter that is
   */
  record Operator(String person, Branch branch) implements Filer {
    public Operator {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(branch, "branch");
    }

    @Override
    public Channel channel() {
      return Channel.CORPORATION;
    }
  }
}
