/**
 * The organisations of this installation. The file at start gives version 1 of each, and the next
 * where it says what no file has said before and no administrator has spoken; an administrator
 * changes them by {@code PUT /organisations/{code}} or loads a file by {@code POST /organisations},
 * proven whole or refused with line and key. A version is written with its event in one
 * transaction; the other services and replicas take it over without a restart.
 */
package kz.qyzmet.college.organisation;
