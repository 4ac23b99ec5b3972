package kz.qyzmet.intake.result.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a branch's list. */
@Schema(name = "BranchResultList")
record ResultList(
    List<ResultView> items,
    @Schema(description = "Cursor of the next part; null at the end", nullable = true)
        String next) {}
