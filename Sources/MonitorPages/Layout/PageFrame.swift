package import LogEntries
package import Messages

/// Who looks at a page, how, and from where its forms are sent.
package struct PageFrame: Sendable {
    /// The language of the page.
    package let language: Language

    /// The name of who looks; nil where nobody has to say who they are, or has not yet.
    package let viewer: String?

    /// Whether they may change something.
    package let mayChange: Bool

    /// What forms have to carry, so that no other page can send them.
    package let formToken: String

    /// The address of the page, for links to the same in another language.
    package let address: PageAddress

    /// The monitor's address, without a slash at its end, for commands that send it something.
    package let monitor: String

    /// The monitor's time.
    package let now: Timestamp

    /// Describes who looks.
    package init(
        language: Language,
        viewer: String?,
        mayChange: Bool,
        formToken: String,
        address: PageAddress,
        monitor: String,
        now: Timestamp
    ) {
        self.language = language
        self.viewer = viewer
        self.mayChange = mayChange
        self.formToken = formToken
        self.address = address
        self.monitor = monitor
        self.now = now
    }
}

extension PageFrame {
    /// The command that sends a file to the monitor: `-` for standard input.
    func posting(_ file: String, to path: String) -> String {
        // Who had to sign in has to send a token, too.
        let token = viewer == nil ? "" : #" --header "Authorization: Bearer $TOKEN""#
        return "curl\(token) --data-binary @\(file) \(monitor)\(path)"
    }
}

/// One page.
package protocol Page: Sendable {
    /// What it is called, in the window's title and above the content.
    var title: Message { get }

    /// The entry of the navigation that it belongs to; nil for none.
    var section: PageSection? { get }

    /// Whether it shows what changes by itself.
    var isLive: Bool { get }

    /// What stands below the title.
    func content(_ frame: PageFrame) -> [Markup]
}

extension Page {
    /// Most pages show what changes.
    package var isLive: Bool { true }
}

/// The entries of the navigation.
package enum PageSection: Sendable, CaseIterable {
    case fleet, incidents, silences, posture, settings

    var title: Message {
        switch self {
        case .fleet: "Fleet"
        case .incidents: "Incidents"
        case .silences: "Silences"
        case .posture: "Posture"
        case .settings: "Settings"
        }
    }

    var address: PageAddress {
        switch self {
        case .fleet: PageAddress()
        case .incidents: PageAddress("incidents")
        case .silences: PageAddress("silences")
        case .posture: PageAddress("posture")
        case .settings: PageAddress("settings")
        }
    }
}
