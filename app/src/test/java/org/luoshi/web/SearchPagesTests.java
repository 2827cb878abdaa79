package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors.Visitor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LuoshiTest
class SearchPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @Test
    void theSearchBoxFindsWhatTheReaderMaySeeAndNothingElse() throws Exception {
        var story = new Story(beans);
        var project = story.approved();
        var need = db.sql(
                        "select n.id, n.number from needs.need n join projects.project p on p.need = n.id where p.id = ?")
                .param(project.value())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();

        assertThat(found(need.get(1), story.hospital)).contains("/w/needs/" + need.get(0));
        assertThat(found(need.get(1), story.otherHospital)).isEmpty();
        var number = db.sql("select number from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        assertThat(found(number, story.contact)).contains("/w/projects/" + project);
        assertThat(found(number, story.otherHospital)).isEmpty();
    }

    @Test
    void theSearchBoxFindsAClauseByItsWords() throws Exception {
        assertThat(found("结对 重点县", new Story(beans).contact)).contains("/documents/D46#二(一)");
    }

    private List<String> found(String words, Visitor reader) throws Exception {
        var answer = web.get()
                .uri("/w/search?q={words}", words)
                .cookie(reader.cookie())
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select(".rows a")
                .eachAttr("href");
    }
}
