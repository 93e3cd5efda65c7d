-- The day on which the first case arrived is asked with every evaluation, and found from the end of this index.
CREATE INDEX figure_received ON figure (received);
