extension JapaneseTemplates {
    /// What becomes of events on their way through alerts.
    static let alerts = alertAnswers.merging(alertReports) { old, _ in old }.merging(alertHelp) { old, _ in old }

    private static let alertReports = [
        "alerting policies": "アラート ポリシー",
        "notification channels": "通知チャンネル",
        "log-based metrics": "ログベースの指標",
        "log sinks": "ログシンク",
        "Pub/Sub topics": "Pub/Sub トピック",
        "Pub/Sub subscriptions": "Pub/Sub サブスクリプション",
        "notification configurations of Security Command Center": "Security Command Center の通知構成",
        "log exclusions": "ログの除外",
        "an early boot failed": "早期ブート(Early Boot)の整合性検証が失敗した",
        "a late boot failed": "後期ブート(Late Boot)の整合性検証が失敗した",
        "a launch attestation failed": "起動時の構成証明が失敗した",
        "a baseline was learned anew": "ベースラインが再学習された",
        "integrity monitoring was switched off": "整合性モニタリングが無効にされた",
        "a node pool was made without integrity monitoring": "整合性モニタリングが無効なノードプールが作成された",
        "an alert on a metric of log entries": "ログベースの指標のアラート",
        "an alert that matches log entries": "ログの一致によるアラート",
        "an alert on a metric": "指標のアラート",
        "a sink": "シンク",
        "a notification of Security Command Center": "Security Command Center の通知",
        "reaches a person": "人に届きます",
        "reaches nobody": "誰にも届きません",
        "whom it reaches is not known": "誰に届くかわかりません",
        "note": "メモ",
        "problem": "問題",
        "to repair it, {0}": "修正方法: {0}",
        "Does a person hear of it when…": "次のイベントが人に伝わるかどうか",
        "Nothing here raises an alarm when a node's boot is not what it should be.":
            "ノードのブートに異常があったときにアラートを発生させるものがありません。",
        "Write an alerting policy with a condition that matches log entries, and this filter.":
            "ログの一致を条件とするアラート ポリシーを作成し、次のフィルタを指定してください。",
        "It needs an alert_strategy with a notification_rate_limit, and a notification channel that a person reads.":
            "notification_rate_limit を指定した alert_strategy と、人が確認する通知チャンネルも必要です。",
        "Another policy should match what switches the alarm off.": "監視を無効にする操作に一致するアラート ポリシーも作成してください。",
        "--require knows {0}, not '{1}'.": "--require に指定できる値は {0} です(「{1}」は指定できません)。",
    ]

    private static let alertHelp = [
        "Find out whether an alarm would be heard.": "アラートが人に届くかどうかを調べます。",
        "Prove whether a boot that failed would reach a person.": "ブートの整合性検証の失敗が人に伝わるかどうかを確かめます。",
        "Reads alerting policies, log-based metrics, sinks, notification channels and notifications of Security Command Center from Terraform, from plans, and from what `gcloud --format=json` prints. Events of every kind are run through the filters, labels, thresholds and channels that are written there; for each it says whether an alert fires and whether a person hears of it. Nothing is sent anywhere.":
            "Terraform、プラン、`gcloud --format=json` の出力から、アラート ポリシー、ログベースの指標、シンク、通知チャンネル、Security Command Center の通知を読み取ります。各種のイベントを、記述されたフィルタ、ラベル、しきい値、通知チャンネルに順に通し、アラートが発生するか、人に伝わるかをイベントごとに示します。実際には何も送信しません。",
        "The event that a person has to hear of, else the exit status is 2; may be repeated. Without it these are early-boot-failed and late-boot-failed.":
            "人に伝わる必要があるイベントを指定します。伝わらない場合は終了ステータスが 2 になります。繰り返し指定できます。省略すると early-boot-failed と late-boot-failed です。",
        "Exit with 0 when it is not determined whether a person hears.": "人に伝わるかどうかを判定できない場合は 0 で終了します。",
    ]

    private static let alertAnswers = [
        "a log bucket": "ログバケット",
        "who reads the Pub/Sub topic is not known": "Pub/Sub トピックを誰が読み取るかわかりません",
        "entries in {0} notify nobody": "{0} に保存されるだけのエントリは、誰にも通知されません",
        "what the project that receives the entries does with them is not known":
            "エントリの送り先のプロジェクトでの扱いがわかりません",
        "the destination names no service": "送り先にサービスが指定されていません",
        "the destination depends on: {0}": "送り先は次の値によって決まります: {0}",
        "whether {0} exists depends on: {1}": "{0} が作成されるかどうかは次の値によって決まります: {1}",
        "whether {0} is enabled is not known": "{0} が有効かどうかわかりません",
        "{0} is disabled": "{0} は無効になっています",
        "the type of {0} is not known": "{0} の種類がわかりません",
        "there is no type of channel called '{0}'": "「{0}」という種類の通知チャンネルはありません",
        "{0} has no {1}": "{0} に {1} がありません",
        "whether a person hears of what goes to {0} ({1}) is not known": "{0}({1})に届いた通知が人に伝わるかどうかわかりません",
        "there is nothing to look at": "対象がありません",
        "Security Command Center makes no finding of it": "Security Command Center はこのイベントの検出結果を作成しません",
        "there is no filter": "フィルタがありません",
        "it depends on: {0}": "次の値によって決まります: {0}",
        "Google refuses the filter": "このフィルタは Google に拒否されます",
        "the filter depends on: {0}": "フィルタは次の値によって決まります: {0}",
        "the filter cannot be read": "フィルタを読み取れません",
        "'{0}' is not known here": "「{0}」の値がわかりません",
        "a scan of the configuration finds it later; the event itself does not":
            "構成のスキャンで後から検出されますが、イベントそのものは検出されません",
        "whether the metric exists depends on: {0}": "指標が作成されるかどうかは次の値によって決まります: {0}",
        "the metric is disabled": "指標が無効になっています",
        "the metric counts what is stored in one bucket, and what that is, is not known":
            "指標は 1 つのバケットに保存されたエントリだけを数えますが、何が保存されるかわかりません",
        "the metric gathers a distribution, which is not followed here": "分布を集める指標であるため、判定の対象外です",
        "the metric's labels are not known": "指標のラベルがわかりません",
        "Google refuses the metric: its labels and its extractors are not the same":
            "ラベルと抽出ルールが一致しないため、この指標は Google に拒否されます",
        "whether Google accepts an index in a label extractor is not settled":
            "ラベルの抽出ルールでインデックスを使用できるかどうかは確認されていません",
        "whether entries that an exclusion takes out still raise alerts is not settled":
            "除外されたエントリでもアラートが発生するかどうかは確認されていません",
        "the conditions depend on: {0}": "条件は次の値によって決まります: {0}",
        "the policy has no condition": "ポリシーに条件がありません",
        "how the conditions are combined is not known": "条件の組み合わせ方がわかりません",
        "the conditions are not combined in a way that there is": "条件の組み合わせ方として存在しない値が指定されています",
        "whether the policy exists depends on: {0}": "ポリシーが作成されるかどうかは次の値によって決まります: {0}",
        "whether the policy is enabled is not known": "ポリシーが有効かどうかわかりません",
        "Google refuses an extractor that is neither EXTRACT(…) nor REGEXP_EXTRACT(…)":
            "EXTRACT(…) でも REGEXP_EXTRACT(…) でもない抽出ルールは Google に拒否されます",
        "whether the metrics scope of {0} includes {1} is not known": "{0} の指標スコープに {1} が含まれているかどうかわかりません",
        "the policy is disabled": "ポリシーが無効になっています",
        "Google refuses the policy: a condition that matches log entries has to be its only one":
            "ログの一致を条件にする場合、ほかの条件は指定できないため、このポリシーは Google に拒否されます",
        "Google refuses the policy: matching log entries takes a notification_rate_limit":
            "ログの一致を条件にする場合は notification_rate_limit が必要なため、このポリシーは Google に拒否されます",
        "the clusters are in other projects, and matching sees the logs of {0} alone":
            "クラスタは別のプロジェクトにあり、ログの一致の対象は {0} のログだけです",
        "the clusters are in other projects, and the metric counts the logs of {0} alone":
            "クラスタは別のプロジェクトにあり、指標が数えるのは {0} のログだけです",
        "the policy has no notification channel": "ポリシーに通知チャンネルがありません",
        "a notification channel is no text": "通知チャンネルの値が文字列ではありません",
        "the notification channel {0} is not in this input": "通知チャンネル {0} は入力に含まれていません",
        "the notification channels depend on: {0}": "通知チャンネルは次の値によって決まります: {0}",
        "which of several channels is notified is not known": "複数のチャンネルのどれに通知されるかわかりません",
        "the policy notifies of closed incidents only": "ポリシーはインシデントがクローズされたときにだけ通知します",
        "it gets through only where this holds: {0}": "次の条件が成立するイベントだけが対象になります: {0}",
        "Google refuses the policy: it has more than {0} conditions": "条件が {0} 個を超えているため、このポリシーは Google に拒否されます",
        "Google refuses the policy: it does not know '{0}'": "「{0}」という値は存在しないため、このポリシーは Google に拒否されます",
        "Google refuses the policy: a filter has more than {0} characters":
            "フィルタが {0} 文字を超えているため、このポリシーは Google に拒否されます",
        "Google refuses the policy: a duration is no multiple of a minute":
            "継続時間が 1 分の倍数ではないため、このポリシーは Google に拒否されます",
        "{0} waits until nothing is reported any more, which this event does not bring about":
            "{0} は何も報告されなくなったときに成立する条件であり、このイベントでは成立しません",
        "none of the metrics that {0} names changes with this event":
            "{0} に書かれている指標は、いずれもこのイベントでは変化しません",
        "the log of integrity events says nothing of this event": "整合性検証イベントのログにこのイベントは記録されません",
        "Google refuses the metric: it is not of a form that there is": "定義が正しくないため、この指標は Google に拒否されます",
        "every finding is sent, and none is made of the event itself":
            "すべての検出結果が送信されますが、イベントそのものの検出結果は作成されません",
        "{0} is there": "{0} には値があります",
        "{0} does not change with this event": "{0} はこのイベントでは変化しません",
        "{0} says nothing of this event": "{0} はこのイベントとは関係がありません",
        "{0} is not followed here": "{0} は判定の対象外です",
        "the filter is not a text": "フィルタの値が文字列ではありません",
        "without include_children the entries of projects below are left out":
            "include_children が指定されていないため、配下のプロジェクトのエントリは対象外です",
        "an exclusion takes the event's entry out": "除外フィルタによってイベントのエントリが除外されます",
        "there is no metric called '{0}'": "「{0}」という指標はありません",
        "the metric '{0}' is not in this input, and it may count the event's entry":
            "指標「{0}」は入力に含まれておらず、このイベントのエントリを数えている可能性があります",
        "{0} is never made, so there is no metric called '{1}'":
            "{0} は作成されないため、「{1}」という指標は存在しません",
        "there is no metric {0}": "{0} という指標はありません",
        "Google refuses the condition: its filter names no resource.type":
            "フィルタに resource.type がないため、この条件は Google に拒否されます",
        "the filter of the condition cannot be read or names no metric": "条件のフィルタを読み取れないか、指標が指定されていません",
        "what fills the label {0} is not known": "ラベル {0} に入る値がわかりません",
        "what fills the label {0} is not read here": "ラベル {0} の抽出ルールは判定の対象外です",
        "the aligner cannot be used on this metric": "このアライナーは、この指標では使用できません",
        "there is no comparison": "比較方法が指定されていません",
        "the comparison is not known": "比較方法がわかりません",
        "the condition holds while the value is small, not when something happens":
            "条件は値が小さい間に成立するもので、イベントが発生したときには成立しません",
        "a threshold cannot be compared with {0}": "しきい値の比較に {0} は使用できません",
        "the threshold is not known": "しきい値がわかりません",
        "what the aligner makes of one event is not settled": "1 件のイベントがこのアライナーでどの値になるかは確認されていません",
        "one event gives {0}, which is not above {1}": "1 件のイベントの値は {0} で、{1} を超えません",
        "one event is one time series, and {0} have to pass the threshold":
            "1 件のイベントは 1 つの時系列ですが、{0} 個の時系列がしきい値を超える必要があります",
        "which part of all time series one event is, is not known": "1 件のイベントが時系列全体に占める割合がわかりません",
        "how many time series have to pass is not known": "いくつの時系列がしきい値を超える必要があるかわかりません",
        "how long the condition has to hold is not known": "条件が成立し続ける必要のある時間がわかりません",
        "one event fills one period of {0} s, and the condition has to hold for all of it":
            "1 件のイベントの影響は {0} 秒の期間 1 つ分ですが、条件はその期間を通して成立し続ける必要があります",
        "one event fills one period of {0} s, and the condition has to hold for {1} s":
            "1 件のイベントの影響は {0} 秒の期間 1 つ分ですが、条件は {1} 秒間成立し続ける必要があります",
        "{0} takes the event together with the time series of other nodes": "{0} はイベントをほかのノードの時系列とまとめて扱います",
        "that depends on how the report spells its measurements, which is not confirmed":
            "結果はレポートの測定値の書き方によって変わり、その書き方は確認されていません",
        "that depends on the severity of a failed launch report, which is not confirmed":
            "結果は失敗した起動レポートの重大度によって変わり、その重大度は確認されていません",
        "that depends on how the audit log spells the method or the request, which is not confirmed":
            "結果は監査ログのメソッド名やリクエストの書き方によって変わり、その書き方は確認されていません",
        "it is excluded by a NOT": "NOT によって除外されます",
        "'{0}' is not read here": "「{0}」は判定の対象外です",
        "there is no {0}": "{0} がありません",
        "how {0} is compared is not read here": "{0} の比較方法は判定の対象外です",
        "the service refuses the filter: {0}": "フィルタはサービスに拒否されます: {0}",
        "the filter does not take the event's entry": "フィルタはイベントのエントリに一致しません",
        "no alerting policy watches the metric": "この指標を監視するアラート ポリシーがありません",
        "the sink is disabled": "シンクが無効になっています",
        "whether it exists depends on: {0}": "作成されるかどうかは次の値によって決まります: {0}",
    ]
}
