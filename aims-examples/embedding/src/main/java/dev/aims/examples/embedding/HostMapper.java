package dev.aims.examples.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.aims.core.model.Entity;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper that a host has anyway, with no more settings than the model needs. */
interface HostMapper {
    String write(Entity entity);

    Entity read(String json, Class<? extends Entity> type);

    /** Jackson 3 as it comes. */
    static HostMapper jackson3() {
        JsonMapper mapper = JsonMapper.builder().build();
        return new HostMapper() {
            @Override
            public String write(Entity entity) {
                return mapper.writeValueAsString(entity);
            }

            @Override
            public Entity read(String json, Class<? extends Entity> type) {
                return mapper.readValue(json, type);
            }
        };
    }

    /** Jackson 2 with the module for {@code java.time}, and dates as text. */
    static HostMapper jackson2() {
        var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        return new HostMapper() {
            @Override
            public String write(Entity entity) {
                try {
                    return mapper.writeValueAsString(entity);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Entity read(String json, Class<? extends Entity> type) {
                try {
                    return mapper.readValue(json, type);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
