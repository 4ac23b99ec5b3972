package kz.qyzmet.notification.cabinet.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of notices, newest first. */
record NoticePage(
    @Schema(required = true) List<NoticeView> items,
    @Schema(
            required = true,
            nullable = true,
            description = "For the parameter cursor; null on the last page")
        String next) {}
