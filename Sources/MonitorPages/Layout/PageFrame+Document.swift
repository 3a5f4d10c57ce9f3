import Messages

extension PageFrame {
    /// A page with everything around it.
    package func document(_ page: some Page) -> Markup {
        Tag.html(.with(.lang, language.rawValue)) {
            head(page)
            Tag.body {
                Tag.a(.style(.skip), .place("main")) { "Skip to the content" }
                header(page)
                Tag.main(.with(.id, "main"), .with(.tabindex, -1), page.isLive ? .with(.dataLive, "on") : nil) {
                    Tag.h1 { page.title }
                    page.content(self)
                }
                footer
            }
        }
    }

    private func head(_ page: some Page) -> Markup {
        Tag.head {
            Tag.meta(.with(.charset, "utf-8"))
            Tag.meta(.with(.name, "viewport"), .with(.content, "width=device-width, initial-scale=1"))
            Tag.title { "\(page.title) · Shieldwatch" }
            Tag.link(.with(.rel, "icon"), .href(PageAddress("assets", "icon.svg")))
            Tag.link(.with(.rel, "stylesheet"), .href(PageAddress("assets", "style.css")))
            if page.isLive { Tag.script(.src(PageAddress("assets", "live.js")), .deferred) }
        }
    }

    private func header(_ page: some Page) -> Markup {
        Tag.header {
            Tag.strong { Markup.verbatim("Shieldwatch") }
            if page.section != nil {
                Tag.nav(.label(.alternative, "Pages")) {
                    Tag.ul {
                        for section in PageSection.allCases { entry(section, isCurrent: section == page.section) }
                    }
                }
            }
            if let viewer { person(viewer) }
        }
    }

    private func entry(_ section: PageSection, isCurrent: Bool) -> Markup {
        Tag.li {
            Tag.a(.href(section.address), isCurrent ? .with(.ariaCurrent, "page") : nil) { section.title }
        }
    }

    private func person(_ name: String) -> Markup {
        Tag.form(.style(.person), .with(.method, "post"), .action(PageAddress("logout"))) {
            formField
            Tag.span { "Signed in as \(name)" }
            Tag.button(.style(.quiet)) { "Sign out" }
        }
    }

    private var footer: Markup {
        Tag.footer {
            Tag.p {
                "Times are in UTC."
                Markup.verbatim(" ")
                for other in Language.allCases where other != language {
                    Tag.a(.href(address.with("lang", other.rawValue)), .with(.lang, other.rawValue)) {
                        Markup.verbatim(other == .japanese ? "日本語" : "English")
                    }
                }
            }
        }
    }

    /// What every form carries.
    package var formField: Markup {
        Tag.input(.with(.type, "hidden"), .with(.name, FormFieldName.token), .with(.value, formToken))
    }
}

/// Names of fields that every form has.
package enum FormFieldName {
    /// The token that ties a form to who was given it.
    package static let token = "form_token"
}
