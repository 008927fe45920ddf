/**
 * Corrective actions as tasks of a CRM: one task a subject, made once and changed with it. Open {@link
 * io.boussole.alert.delivery.task.CrmTaskChannel} first; {@link io.boussole.alert.delivery.task.CrmTasks} is what a vendor must do.
 */
@NullMarked
package io.boussole.alert.delivery.task;

import org.jspecify.annotations.NullMarked;
