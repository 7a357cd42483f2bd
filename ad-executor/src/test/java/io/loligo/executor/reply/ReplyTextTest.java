package io.loligo.executor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Away until <b>Monday</b>, see <a href=\"https://x.example\">x</a></p>",
                "<html>\r\n<head><meta charset=\"utf-8\"><style>p{}</style></head>\r\n<body>\r\n<p>Away until\r\n  <b>Monday</b>,"
                        + " see <a href='https://x.example'>x</a></p>\r\n</body>\r\n</html>\r\n",
                "<div class=\"PlainText\"><p style=\"margin:0\">Away until&nbsp;<b>Monday</b>, see <a target=_blank"
                        + " href=https://x.example>x</a></p></div><!-- kept by Exchange -->"
            })
    void whatExchangeMakesOfAMessageMeansTheSame(String html) {
        assertThat(ReplyText.same(html, "<p>Away until <b>Monday</b>, see <a href='https://x.example'>x</a></p>"))
                .as(ReplyText.normal(html))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Away until <b>Tuesday</b></p>",
                "<p>Away until Monday</p>",
                "<p>Away</p><p>until <b>Monday</b></p>",
                "<p>Away until <b>Monday</b></p><img src=\"https://x.example/a.png\">",
                ""
            })
    void whatAReaderWouldNoticeIsAnotherMessage(String html) {
        assertThat(ReplyText.same(html, "<p>Away until <b>Monday</b></p>")).isFalse();
    }

    @Test
    void theNormalFormIsItsOwn() {
        String normal = ReplyText.normal("<p>1 &lt; 2 &amp;&nbsp; so  on</p>\n<ul><li>a</li></ul>");

        assertThat(ReplyText.normal(normal)).isEqualTo(normal);
    }
}
