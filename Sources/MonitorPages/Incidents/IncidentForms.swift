import Alerting
import Messages

/// What somebody can do about an incident.
struct IncidentForms {
    let incident: Incident
    let frame: PageFrame

    @MarkupBuilder var markup: [Markup] {
        if !frame.mayChange {
            Tag.p { "To acknowledge, resolve or silence incidents takes the role responder." }
        } else {
            if incident.state == .open || incident.state == .silenced { acknowledge }
            if incident.isUnresolved {
                resolve
                if incident.state == .open { silence }
            }
            comment
        }
    }

    private func form(_ action: String, @MarkupBuilder content: () -> [Markup]) -> Markup {
        Tag.form(.with(.method, "post"), .action(PageAddress("incidents", incident.key.text, action))) {
            frame.formField
            content()
        }
    }

    private var acknowledge: Markup {
        form("acknowledge") { Tag.p { Tag.button { "Acknowledge" } } }
    }

    private var silence: Markup {
        Tag.p {
            Tag.a(.style(.button, .quiet), .href(PageAddress("silences", "new").with("incident", incident.key.text))) {
                "Silence…"
            }
        }
    }

    private var resolve: Markup {
        form("resolve") {
            Tag.p {
                Tag.label(.with(.for, "reason")) { "Reason for resolving it" }
                Tag.input(
                    .with(.type, "text"),
                    .with(.id, "reason"),
                    .with(.name, "reason"),
                    .with(.maxlength, 1_000),
                    .with(.autocomplete, "off")
                )
            }
            Tag.p { Tag.button(.style(.quiet)) { "Resolve" } }
        }
    }

    private var comment: Markup {
        form("comment") {
            Tag.p {
                Tag.label(.with(.for, "text")) { "Comment" }
                Tag.textarea(
                    .with(.id, "text"),
                    .with(.name, "text"),
                    .with(.rows, 3),
                    .with(.maxlength, 4_000),
                    .flag(.required)
                )
            }
            Tag.p { Tag.button(.style(.quiet)) { "Add the comment" } }
        }
    }
}
