/**
 * Papers as PDF/A, made of data.
 *
 * <p>{@link kz.qyzmet.papers.Papers} takes the kind, the language and a record of data. A template
 * ({@code <name>.html}, both languages side by side) is filled by {@code Filling} as a tree, so
 * that a text can never become markup; {@code Texts} refuses what can't be printed and bounds what
 * can. {@code PdfWriter} lays it out with embedded fonts and takes out whatever the moment of
 * making would leave in the bytes.
 */
package kz.qyzmet.papers;
