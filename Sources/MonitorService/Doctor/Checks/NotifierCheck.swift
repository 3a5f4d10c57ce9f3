import Messages
import MonitorConfiguration
import Notifiers
import SourceText

/// Whether channels are set up rightly, their secrets can be read and their hosts have addresses. Nothing is sent.
struct NotifierCheck: DoctorCheck {
    static let name = "notifiers"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let channels = context.configuration.notifiers
        guard !channels.isEmpty else {
            return [
                .warning(
                    "no notifier is set: incidents are shown, and nobody is told of them",
                    "set 'notifiers' as Documentation/notifiers.md says"
                )
            ]
        }
        var answers: [DoctorAnswer] = []
        for channel in channels { answers.append(await answer(channel, context)) }
        return answers
    }

    private func answer(_ settings: ChannelSettings, _ context: DoctorContext) async -> DoctorAnswer {
        let channel: NotificationChannel
        do throws(SyntaxError) {
            channel = try NotifierRegistry.channel(settings, in: context.notifiers)
        } catch {
            return .failed("\(settings.name): \(error.message)", "correct the channel in the configuration")
        }
        guard let receiver = channel.receiver else { return .ok("\(settings.name): \(channel.kind)") }
        guard await context.resolves(receiver.host) else {
            return .failed(
                "\(settings.name): the host \(receiver.host) has no address",
                "correct the host, or see to the name server of this machine"
            )
        }
        return .ok("\(settings.name): \(channel.kind), \(receiver.host) port \(receiver.port)")
    }
}
