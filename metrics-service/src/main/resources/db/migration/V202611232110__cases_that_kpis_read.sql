-- KPIs over answers in time are due when a case changes, not only when a sum does; plans published from now on say so themselves.
update measured_kpi set measures = measures || array['SPEED_TO_LEAD'] where metric = 'SPEED_TO_LEAD_SHARE' and measured;
update measured_kpi set measures = measures || array['FOLLOW_UP'] where metric = 'FOLLOW_UP_COMPLIANCE' and measured;
