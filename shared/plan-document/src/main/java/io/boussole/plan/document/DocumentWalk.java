package io.boussole.plan.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through every member of a document, part by part, so that a rule about all of them need not name each. */
public final class DocumentWalk {

    /** Told of each member that is not itself a part; of a list of values, once for each value. */
    public interface Visitor {
        void member(RecordComponent component, @Nullable Object value, Pointer at);
    }

    /** Asked anew, the platform makes and annotates them anew, which would be most of the time a large plan takes. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final Visitor visitor;

    private DocumentWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    public static void through(PlanDocument plan, Visitor visitor) {
        new DocumentWalk(visitor).part(plan, Pointer.ROOT);
    }

    private void part(Record part, Pointer at) {
        for (RecordComponent component : COMPONENTS.get(part.getClass())) {
            member(component, valueOf(part, component), at.member(component.getName()));
        }
    }

    private void member(RecordComponent component, @Nullable Object value, Pointer at) {
        if (value instanceof Record part) {
            part(part, at);
        } else if (value instanceof List<?> items) {
            for (int index = 0; index < items.size(); index++) {
                member(component, items.get(index), at.item(index));
            }
        } else {
            visitor.member(component, value, at);
        }
    }

    private static @Nullable Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The parts of a plan are public records", impossible);
        }
    }
}
