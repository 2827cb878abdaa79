package org.luoshi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Identifier;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * How our small types stand in columns of aggregates: every {@link Identifier} as uuid, every other record that has
 * {@code static valueOf(String)} as the text it prints. They are found on the class path, so nobody registers any.
 */
@Configuration(proxyBeanMethods = false)
class Columns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        var converters = new ArrayList<Object>();
        for (var type : records()) {
            if (Identifier.class.isAssignableFrom(type)) {
                converters.add(new IdOut(type));
                converters.add(new IdIn(type));
            } else if (reader(type) != null) {
                converters.add(new TextOut(type));
                converters.add(new TextIn(type));
            }
        }
        return JdbcCustomConversions.of(dialect, converters);
    }

    private static List<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
        return scanner.findCandidateComponents(Columns.class.getPackageName()).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Columns.class.getClassLoader()))
                .toList();
    }

    private static @Nullable Method reader(Class<?> type) {
        var method = BeanUtils.findDeclaredMethod(type, "valueOf", String.class);
        return method != null && method.getReturnType() == type ? method : null;
    }

    private static GenericConverter.ConvertiblePair pair(Class<?> from, Class<?> to) {
        return new GenericConverter.ConvertiblePair(from, to);
    }

    @WritingConverter
    private record IdOut(Class<?> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            return id == null ? null : ((Identifier) id).value();
        }
    }

    @ReadingConverter
    private record IdIn(Class<?> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair(UUID.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            if (value == null) return null;
            try {
                return BeanUtils.instantiateClass(type.getDeclaredConstructor(UUID.class), value);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an identifier is a record over one UUID: " + type, e);
            }
        }
    }

    @WritingConverter
    private record TextOut(Class<?> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair(type, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            return value == null ? null : value.toString();
        }
    }

    @ReadingConverter
    private record TextIn(Class<?> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            var reader = reader(type);
            if (text == null || reader == null) return null;
            try {
                ReflectionUtils.makeAccessible(reader);
                return reader.invoke(null, text);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("unreadable " + type.getSimpleName() + " in a column", e);
            }
        }
    }
}
