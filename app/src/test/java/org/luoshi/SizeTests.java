package org.luoshi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files, small methods, few collaborators: what a reader can hold at once. */
class SizeTests {

    private static final int FILE = 300;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 7;

    @Test
    void filesMethodsAndConstructorsStaySmall() throws IOException {
        var tooLarge = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(sources());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                var lines = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getEndPosition(unit, unit));
                if (lines > FILE) tooLarge.add(name(unit) + " has " + lines + " lines");
                new Measure(unit, trees, tooLarge).scan(unit, null);
            }
        }
        assertThat(tooLarge).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String name(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }

    private static final class Measure extends TreeScanner<Void, ClassTree> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> tooLarge;

        Measure(CompilationUnitTree unit, Trees trees, List<String> tooLarge) {
            this.unit = unit;
            this.trees = trees;
            this.tooLarge = tooLarge;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree owner) {
            var where = name(unit) + " " + method.getName();
            var lines = line(end(method)) - line(trees.getSourcePositions().getStartPosition(unit, method)) + 1;
            if (lines > METHOD) tooLarge.add(where + " has " + lines + " lines");
            var behaves = owner != null && owner.getKind() == Tree.Kind.CLASS && !holdsData(owner);
            if (behaves
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() > PARAMETERS)
                tooLarge.add(where + " takes " + method.getParameters().size());
            return super.visitMethod(method, owner);
        }

        /** Where the method ends; a record that is made field by field in the last statement counts as one line. */
        private long end(MethodTree method) {
            var positions = trees.getSourcePositions();
            if (method.getBody() == null || method.getBody().getStatements().isEmpty())
                return positions.getEndPosition(unit, method);
            var statements = method.getBody().getStatements();
            var last = statements.get(statements.size() - 1);
            return last instanceof ReturnTree answer && made(answer)
                    ? positions.getStartPosition(unit, last)
                    : positions.getEndPosition(unit, method);
        }

        private static boolean made(ReturnTree answer) {
            return answer.getExpression() instanceof NewClassTree || answer.getExpression() instanceof NewArrayTree;
        }

        /** Aggregates are made whole; their persistence constructor names every field. */
        private static boolean holdsData(ClassTree owner) {
            return owner.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Table"));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
