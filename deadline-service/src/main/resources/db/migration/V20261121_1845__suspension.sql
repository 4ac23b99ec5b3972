-- While the provider waits for the applicant the clocks stand still: clocks then holds the dates of
-- a wait of the greatest length, suspension the wait and the clocks from before it, out of which the
-- dates are computed anew when the real length is known.
-- {"since":…,"until":…,"offset":…,"terms":[…],"step":…}, as clocks; null in every other state.
ALTER TABLE watch
  ADD COLUMN suspension jsonb,
  DROP CONSTRAINT watch_state_check,
  ADD CONSTRAINT watch_state_check CHECK (state IN ('running', 'suspended', 'ready', 'ended')),
  ADD CONSTRAINT watch_suspension_check CHECK ((state = 'suspended') = (suspension IS NOT NULL));
