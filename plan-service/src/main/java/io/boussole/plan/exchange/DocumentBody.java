package io.boussole.plan.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.PartForm;
import io.boussole.plan.format.ReadDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The document in a request, taken from the stream no further than a document may be long. */
@ApplicationScoped
public class DocumentBody {
    private final DocumentLimits limits;
    private final DocumentReader reader;

    DocumentBody(DocumentConfig config) {
        this.limits = config.limits();
        this.reader = new DocumentReader(limits);
    }

    /** @throws ProblemException 413 or 400, with every fault of the document */
    public ReadDocument read(@Nullable InputStream body, @Nullable MediaType type) {
        return reader.read(bytes(body), MediaTypes.formatOf(type));
    }

    /** @throws ProblemException as for a document, with pointers that begin at the part */
    public JsonNode read(@Nullable InputStream body, @Nullable MediaType type, PartForm form) {
        return reader.read(bytes(body), MediaTypes.formatOf(type), form);
    }

    /** @throws ProblemException 413 when there are more than a document may have */
    public byte[] bytes(@Nullable InputStream body) {
        if (body == null) {
            return new byte[0];
        }
        try {
            byte[] bytes = body.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw DocumentReader.tooLarge(limits);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
