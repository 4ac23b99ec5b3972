package kz.qyzmet.papers;

/**
 * A finished paper.
 *
 * @param title as its heading says
 * @param pages how many it has
 * @param pdf PDF/A-2a, tagged; the same data always gives the same bytes
 */
public record Paper(PaperKind kind, Language language, String title, int pages, byte[] pdf) {}
