package import Messages
package import SettingValues

/// Every setting with its value and where that comes from. What may be a secret is not shown.
package struct SettingsPage: Page {
    let settings: [SettingRow]

    package let section: PageSection? = .settings
    package let title: Message = "Settings"
    package let isLive = false

    /// Shows settings.
    package init(_ settings: [SettingRow]) { self.settings = settings }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        Tag.p { "Settings are changed in the configuration file; they count when the monitor starts." }
        Tag.div(.style(.card)) {
            DataTable(
                caption: "Every setting and where its value comes from",
                columns: [
                    DataTable.Column(title: "Setting"), DataTable.Column(title: "Value"),
                    DataTable.Column(title: "From"),
                ]
            ).markup(settings.map(row))
        }
    }

    private func row(_ setting: SettingRow) -> DataTable.Row {
        DataTable.Row(cells: [
            Parts.value(setting.key),
            value(setting.value),
            .message(origin(setting.origin)),
        ])
    }

    private func value(_ value: SettingValue?) -> Markup {
        guard let value else { return Tag.span(.style(.muted)) { "not set" } }
        return Parts.value(value.text)
    }

    private func origin(_ origin: SettingOrigin) -> Message {
        switch origin {
        case .file(let path, let line): "\(path), line \(line)"
        case .environment(let name): "environment variable \(name)"
        case .flag(let name): "option \(name)"
        case .fallback: "default"
        }
    }
}
