package org.setu.platform.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

@Entity
class Note extends VisibleAggregate {

    @Column(nullable = false)
    private String title = "";

    @Column(nullable = false)
    private int pages;

    @Column(nullable = false)
    private boolean archived;

    @Column(name = "search_text", nullable = false)
    private String searchText = "";

    protected Note() {}

    Note(String title, int pages) {
        change(title, pages);
    }

    final void change(String newTitle, int newPages) {
        this.title = newTitle;
        this.searchText = newTitle;
        this.pages = newPages;
    }

    void archive() {
        if (archived) {
            throw ProblemException.illegalTransition("The note is archived.", List.of("restore"));
        }
        archived = true;
    }

    String title() {
        return title;
    }

    int pages() {
        return pages;
    }

    boolean archived() {
        return archived;
    }
}
