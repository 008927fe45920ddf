package io.boussole.plan.lifecycle.rest;

import io.boussole.http.ProblemException;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The document in a request, taken from the stream no further than a document may be long. */
@ApplicationScoped
class DocumentBody {
    private final DocumentLimits limits;
    private final DocumentReader reader;

    DocumentBody(DocumentConfig config) {
        this.limits = config.limits();
        this.reader = new DocumentReader(limits);
    }

    /** @throws ProblemException 413, 400 or 422, with every fault of the document */
    ReadDocument read(@Nullable InputStream body, @Nullable MediaType type) {
        return reader.read(body == null ? new byte[0] : bytes(body), MediaTypes.formatOf(type));
    }

    private byte[] bytes(InputStream body) {
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
