package city.wufei.office.meeting.internal;

import city.wufei.office.meeting.Meeting;
import city.wufei.office.meeting.NewMeeting;
import city.wufei.office.page.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MeetingSql {
    private final JdbcClient jdbc;

    MeetingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Meeting> list() {
        return jdbc.sql("select * from meeting order by held_on desc, id desc")
                .query(MeetingSql::row)
                .list();
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query(MeetingSql::row)
                .optional();
    }

    long add(NewMeeting meeting, LocalDate heldOn, Author by) {
        return jdbc.sql("insert into meeting (title, held_on, place, chair, attendants, made_by, made_at, changed_by,"
                        + " changed_at) values (:title, :day, :place, :chair, :who, :by, :at, :by, :at) returning id")
                .param("title", meeting.title())
                .param("day", heldOn)
                .param("place", meeting.place())
                .param("chair", meeting.chair())
                .param("who", meeting.attendants())
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** False when it was no longer what the caller saw. */
    boolean change(long id, int version, NewMeeting meeting, LocalDate heldOn, String minutes, Author by) {
        return jdbc.sql("update meeting set title = :title, held_on = :day, place = :place, chair = :chair,"
                                + " attendants = :who, minutes = :minutes, changed_by = :by, changed_at = :at,"
                                + " version = version + 1 where id = :id and version = :version")
                        .param("title", meeting.title())
                        .param("day", heldOn)
                        .param("place", meeting.place())
                        .param("chair", meeting.chair())
                        .param("who", meeting.attendants())
                        .param("minutes", minutes)
                        .param("by", by.name())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Meeting row(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("chair"),
                row.getString("attendants"),
                row.getString("minutes"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
