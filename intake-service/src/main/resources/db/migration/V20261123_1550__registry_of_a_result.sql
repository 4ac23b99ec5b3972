-- The provider's transfer registry that it left by; of those that came before nobody was told.
ALTER TABLE branch_result ADD COLUMN registry text;

CREATE INDEX branch_result_registry ON branch_result (branch, registry) WHERE registry IS NOT NULL;
