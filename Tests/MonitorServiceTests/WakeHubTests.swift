import Testing

@testable import MonitorService

@Suite struct WakeHubTests {
    private let hub = WakeHub()

    @Test(.timeLimit(.minutes(1))) func whatWasAnnouncedBeforeIsNotMissed() async {
        await hub.wait(for: "outbox", as: "a", atMost: .milliseconds(1))
        hub.announce("outbox")
        await hub.wait(for: "outbox", as: "a", atMost: .seconds(3_600))
    }

    @Test(.timeLimit(.minutes(1))) func everyWaiterIsWoken() async {
        await withTaskGroup { group in
            for number in 0..<20 {
                group.addTask { [hub] in
                    await hub.wait(for: "outbox", as: "\(number)", atMost: .milliseconds(1))
                    await hub.wait(for: "outbox", as: "\(number)", atMost: .seconds(3_600))
                }
            }
            group.addTask { [hub] in
                for _ in 0..<50 {
                    try? await Task.sleep(for: .milliseconds(10))
                    hub.announce("outbox")
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func theEmptyTopicWakesAll() async {
        await hub.wait(for: "outbox", atMost: .milliseconds(1))
        await hub.wait(for: "arrivals", atMost: .milliseconds(1))
        hub.announce("")
        await hub.wait(for: "outbox", atMost: .seconds(3_600))
        await hub.wait(for: "arrivals", atMost: .seconds(3_600))
    }

    @Test(.timeLimit(.minutes(1))) func aCancelledWaiterGoesOn() async {
        let waiter = Task { [hub] in
            await hub.wait(for: "outbox", atMost: .milliseconds(1))
            await hub.wait(for: "outbox", atMost: .seconds(3_600))
        }
        waiter.cancel()
        await waiter.value
    }
}
