/**
 * The director signs papers. He names cases ({@code POST /signings}), each with the draft that he
 * has seen; they are kept with the answer, and worked off one by one: the paper is asked for,
 * signed with his key and judged, all outside of any transaction; then the signed file is stored
 * and the case takes its step, in one. Whoever dies in between has signed nothing that counts: the
 * case is taken up again once its lease is over. What is stored never changes.
 */
package kz.qyzmet.college.signing;
