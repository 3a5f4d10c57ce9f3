import Alerting
import ArgumentParser
import AsyncHTTPClient
import LogEntries
import Messages
import MonitorConfiguration
import Notifiers
import Reporting
import SourceText
import TerraformInput

/// `shieldwatch notify`
struct NotifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Try the channels through which people are told.",
        subcommands: [TestChannel.self]
    )
}

/// `shieldwatch notify test`
struct TestChannel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a test notification through one channel.",
        discussion: """
            Sends an incident that is marked as a test, as `shieldwatch serve` would send it, and says what the receiver \
            answered. The channel's filters and retries do not apply. Right after that the receiver is told that the incident \
            is resolved.
            """
    )

    @Argument(help: "The name of the channel in the configuration.")
    var channel: String

    @Option(help: "The configuration file of the monitor.", completion: .file())
    var config: String

    @Flag(help: "Do not tell the receiver that the incident is resolved.")
    var keepOpen = false

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        let configuration = try MonitorConfigurationFile.load(config)
        let settings = try settings(in: configuration)
        let client = NotifierContext.makeClient()
        defer { _ = Blocking.wait { try? await client.shutdown() } }
        let channel = try MonitorConfigurationFile.channel(settings, of: configuration, client)
        let now = Timestamp.now
        for notification in TestNotification.all(through: channel.name, at: now).prefix(keepOpen ? 1 : 2) {
            try send(notification, through: channel)
        }
        say("\(channel.name): the test notification was sent")
    }

    private func settings(in configuration: MonitorConfiguration) throws -> ChannelSettings {
        if let found = configuration.notifiers.first(where: { $0.name == channel }) { return found }
        let names = configuration.notifiers.map(\.name)
        guard !names.isEmpty else {
            try Console.giveUp("there is no channel in \(config): 'notifiers' is not set or empty")
        }
        if let nearest = NearestName.nearest(to: channel, among: names) {
            try Console.giveUp("there is no channel '\(channel)' in \(config); did you mean '\(nearest)'?")
        }
        let known = names.map { Message(verbatim: $0) }
        try Console.giveUp(
            "there is no channel '\(channel)' in \(config); the channels are \(known, separator: .comma)"
        )
    }

    private func send(_ notification: Notification, through channel: NotificationChannel) throws {
        let result = Blocking.wait { () async -> Result<Delivery, DeliveryFailure> in
            do throws(DeliveryFailure) {
                return .success(try await channel.send(notification))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let delivery): (delivery.remarks + delivery.refusals).forEach { Console.note(saying: $0) }
        case .failure(let failure) where failure.isTemporary:
            try Console.giveUp(
                "\(channel.name): the test notification did not arrive, and another try may help: \(failure.reason)"
            )
        case .failure(let failure):
            try Console.giveUp(
                "\(channel.name): the test notification did not arrive, and another try does not help: \(failure.reason)"
            )
        case nil: break
        }
    }

    private func say(_ message: Message) {
        Console.note(message.text(in: .catalogue(for: languages.language(for: Console.environment))))
    }
}
