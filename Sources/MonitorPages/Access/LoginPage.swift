package import Messages

/// Where an access token is exchanged for a session.
package struct LoginPage: Page {
    /// What was wrong with the last try.
    package enum Fault: Sendable {
        case unknownToken, senderToken, tooOften

        var message: Message {
            switch self {
            case .unknownToken: "This monitor does not know the token."
            case .senderToken: "This token may send entries and may not look."
            case .tooOften: "Too many tries. Wait a minute, then try again."
            }
        }
    }

    let fault: Fault?
    let next: PageAddress

    package let section: PageSection? = nil
    package let title: Message = "Sign in"
    package let isLive = false

    /// Asks for a token.
    /// - Parameter next: the address to go on to.
    package init(fault: Fault? = nil, next: PageAddress) {
        self.fault = fault
        self.next = next
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        if let fault { Tag.p(.style(.card, .problem), .with(.role, "alert")) { fault.message } }
        Tag.form(.style(.card), .with(.method, "post"), .action(PageAddress("login"))) {
            frame.formField
            Tag.input(.with(.type, "hidden"), .with(.name, "next"), .with(.value, next.text))
            // What a browser that keeps passwords files the token under.
            Tag.input(
                .with(.type, "text"),
                .with(.name, "username"),
                .with(.value, "shieldwatch"),
                .with(.autocomplete, "username"),
                .flag(.hidden)
            )
            Tag.p {
                Tag.label(.with(.for, "token")) { "Access token" }
                Tag.input(
                    .with(.type, "password"),
                    .with(.id, "token"),
                    .with(.name, "token"),
                    .with(.maxlength, 200),
                    .with(.autocomplete, "current-password"),
                    .with(.spellcheck, false),
                    .flag(.required)
                )
            }
            Tag.p(.style(.muted)) {
                "Tokens begin with swt_. Whoever runs the monitor adds them to the file that access.tokens_file names."
            }
            Tag.p { Tag.button { "Sign in" } }
        }
        // A browser that comes from another site, such as from a mail, does not send the cookie of the session.
        Tag.p { Tag.a(.href(next)) { "Go on without a token if you are signed in already" } }
    }
}
