package kz.qyzmet.notification.cabinet.rest;

import java.util.List;

/**
 * A page of notices, newest first.
 *
 * @param next cursor for the parameter {@code cursor}; null on the last page
 */
record NoticePage(List<NoticeView> items, String next) {}
