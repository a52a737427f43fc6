package dev.evenkeel.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * Classes written to break a rule. They are compiled in a folder of their own while the test runs: among the tests they would
 * become beans and tables of every application the tests start.
 */
record Broken(Path folder) {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    /** Writes the sources and answers the folder of the base package. */
    Path written(String... sources) throws IOException {
        for (String source : sources) {
            Path file = folder.resolve("src")
                    .resolve(found(PACKAGE, source).replace('.', '/'))
                    .resolve(found(NAME, source) + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        }
        return folder.resolve("src/dev/evenkeel");
    }

    /** Writes and compiles the sources. */
    JavaClasses compiled(String... sources) throws IOException {
        written(sources);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                var walk = Files.walk(folder.resolve("src"))) {
            List<Path> all = new ArrayList<>(walk.filter(Files::isRegularFile).toList());
            List<String> options =
                    List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the broken classes have to compile");
            }
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in: " + source);
        }
        return matcher.group(1);
    }
}
