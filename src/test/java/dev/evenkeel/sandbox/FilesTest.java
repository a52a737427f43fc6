package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import com.slack.api.model.File;
import org.junit.jupiter.api.Test;

class FilesTest extends InTheSandbox {

    @Test
    void aFileIsSharedInThreeHopsAndReadBack() throws Exception {
        String id = channel("inc-1");
        String content = "# Postmortem\n\nÜmlaut\n";

        File file = api.filesUploadV2(r -> r.channel(id)
                        .filename("postmortem.md")
                        .title("Draft")
                        .content(content)
                        .initialComment("The draft."))
                .getFile();

        assertThat(people.calls("files.getUploadURLExternal")).hasSize(1);
        assertThat(people.transcript("inc-1")).contains("Evenkeel: The draft.").contains("(file postmortem.md, ");
        assertThat(file.getUrlPrivate()).isNotEmpty();
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(file.getUrlPrivate())).build(), BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as("a file opened in a browser runs nothing and is of no site")
                .startsWith("sandbox;")
                .contains("default-src 'none'");
        assertThat(api.filesInfo(r -> r.file(file.getId())).getFile().getTitle())
                .isEqualTo("Draft");
    }

    @Test
    void bytesThatNeverCameAreNoFile() throws Exception {
        String id = channel("inc-1");
        String file = api.filesGetUploadURLExternal(r -> r.filename("a.md").length(10))
                .getFileId();

        assertThat(api.filesCompleteUploadExternal(r -> r.channelId(id)
                                .files(List.of(com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest
                                        .FileDetails.builder()
                                        .id(file)
                                        .title("A")
                                        .build())))
                        .getError())
                .isEqualTo("file_not_found");
    }
}
