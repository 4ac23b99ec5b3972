-- A hearing on another ground takes an objection of its own: one application may have several.
ALTER TABLE objection DROP CONSTRAINT objection_pkey;
ALTER TABLE objection ADD PRIMARY KEY (application, at);
