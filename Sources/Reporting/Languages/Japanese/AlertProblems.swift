extension JapaneseTemplates {
    /// What is wrong with alerts, and what to write instead.
    static let alertProblems = problems

    private static let problems = [
        "write: {0}": "次のように記述してください: {0}",
        "add: {0}": "次を追加してください: {0}",
        "no finding is made of a boot that failed; alert on the log instead: {0}":
            "ブートの失敗は検出結果になりません。代わりにログに対してアラートを設定してください: {0}",
        "needs all conditions at once": "すべての条件が同時に必要",
        "{0} fires only when all of its conditions hold, and one event does not meet all of them":
            "{0} はすべての条件が成立したときにだけ発生しますが、1 件のイベントですべての条件は成立しません",
        "switched off": "無効",
        "takes failed boots out": "失敗したブートも除外される",
        "{0} keeps entries out of the logs that alerts wait for": "{0} によって、アラートの対象となるエントリがログから除外されます",
        "add to its filter: {0}": "フィルタに次を追加してください: {0}",
        "an exclusion of {0} takes out the very entries that its filter takes":
            "{0} の除外フィルタが、本来のフィルタの対象となるエントリを除外しています",
        "add to the exclusion: {0}": "除外フィルタに次を追加してください: {0}",
        "an index": "インデックス",
        "paths have no index: Google refuses {0}, or finds nothing there":
            "フィールドのパスにインデックスは使用できません。{0} は Google に拒否されるか、値が空になります",
        "leave the index out; a comparison with a list holds when it holds for one of its elements":
            "インデックスを削除してください。リストとの比較は、いずれかの要素について成立すれば成立します",
        "no {0}": "{0} がない",
        "{0} is of type {1} and has no {2}": "{0} の種類は {1} ですが、{2} がありません",
        "write it among the labels: labels = { {0} = \"…\" }": "ラベルに次のように記述してください: labels = { {0} = \"…\" }",
        "not one of the values there are": "存在しない値",
        "{0} has no value {1}": "{0} に {1} という値はありません",
        "did you mean {0}?": "{0} の誤りではありませんか",
        "it takes: {0}": "次の値を指定できます: {0}",
        "Google refuses this filter: {0}": "このフィルタは Google に拒否されます: {0}",
        "refused": "拒否される",
        "the filter of a condition names one metric with metric.type=\"…\" in at most {0} characters":
            "条件のフィルタでは metric.type=\"…\" で指標を 1 つ指定し、{0} 文字以内にする必要があります",
        "names no resource.type": "resource.type がない",
        "Google refuses a condition whose filter does not name the type of the resource":
            "リソースの種類がフィルタで指定されていない条件は、Google に拒否されます",
        "this filter cannot be read": "このフィルタは読み取れません",
        "write comparisons joined by AND and OR, such as state=\"ACTIVE\"":
            "state=\"ACTIVE\" のような比較を AND と OR でつないで記述してください",
        "no such scope": "存在しないスコープ",
        "{0} asks for the scope '{1}', which does not exist: the plan succeeds, and Google refuses it":
            "{0} に指定されたスコープ「{1}」は存在しません。プランは成功しますが、適用時に Google に拒否されます",
        "{0} declares labels that no extractor fills: {1}": "{0} で宣言されたラベルのうち、抽出ルールのないものがあります: {1}",
        "{0} fills labels that it does not declare: {1}": "{0} の抽出ルールに、宣言されていないラベルがあります: {1}",
        "labels and extractors differ": "ラベルと抽出ルールの不一致",
        "give every label in metric_descriptor one extractor of the same name, and no extractor without a label":
            "metric_descriptor のラベルと抽出ルールを、同じ名前で 1 つずつ対応させてください",
        "a second condition": "2 つ目の条件",
        "Google refuses {0}: a condition that matches log entries has to be the only one of its policy":
            "{0} は Google に拒否されます。ログの一致を条件にする場合、ポリシーにほかの条件は指定できません",
        "join the filters with OR in one condition, or write a policy for each":
            "フィルタを OR でつないで 1 つの条件にまとめるか、条件ごとにポリシーを作成してください",
        "looks in all logs": "すべてのログが対象",
        "the filter looks in all logs, although integrity events are in one":
            "整合性検証イベントは 1 つのログにありますが、フィルタはすべてのログを対象にしています",
        "no notification_rate_limit": "notification_rate_limit がない",
        "Google refuses {0}: a policy that matches log entries needs a notification_rate_limit":
            "{0} は Google に拒否されます。ログの一致を条件にするポリシーには notification_rate_limit が必要です",
        "takes none of the events": "どのイベントにも一致しない",
        "{0} never fires: its filter takes no boot that failed and nothing that switches the alarm off":
            "{0} のアラートは発生しません。フィルタは、失敗したブートにも、監視を無効にする操作にも一致しません",
        "notifies nobody": "誰にも通知されない",
        "{0} opens incidents, but has no channel through which anybody would hear of them":
            "{0} でインシデントは作成されますが、通知チャンネルがないため誰にも伝わりません",
        "early boot only": "早期ブートのみ",
        "late boot only": "後期ブートのみ",
        "{0} hears of early boots only: a kernel or command line that was changed fails in the late boot":
            "{0} の対象は早期ブート(Early Boot)だけです。カーネルやコマンドラインの変更は後期ブート(Late Boot)の失敗として現れます",
        "{0} hears of late boots only: changed firmware or Secure Boot keys fail in the early boot":
            "{0} の対象は後期ブート(Late Boot)だけです。ファームウェアやセキュアブートの鍵の変更は早期ブート(Early Boot)の失敗として現れます",
        "add a condition: {0}": "条件を追加してください: {0}",
        "already a label of the resource": "リソースのラベルと重複",
        "every time series carries {0} already": "{0} はすべての時系列に最初から含まれています",
        "leave the label out": "このラベルを削除してください",
        "names no service": "サービスの指定がない",
        "the destination of {0} does not begin with a service": "{0} の送り先がサービス名で始まっていません",
        "nobody is told": "誰にも通知されない",
        "{0} keeps the entries in {1}, where they wake nobody": "{0} のエントリは {1} に保存されるだけで、誰にも通知されません",
        "keep the sink for later questions, and add an alerting policy that matches: {0}":
            "シンクは調査用に残し、次のフィルタに一致するアラート ポリシーを追加してください: {0}",
        "leaves other nodes out": "ほかのノードが対象外",
        "{0} fires for some nodes only: {1}": "{0} のアラートは一部のノードでしか発生しません。{1}",
        "one condition too many": "条件が多すぎる",
        "Google refuses {0}: a policy has at most {1} conditions": "{0} は Google に拒否されます。ポリシーの条件は {1} 個までです",
        "write two policies": "2 つのポリシーに分けてください",
        "no whole minutes": "1 分の倍数ではない",
        "Google refuses {0}: a condition has to hold for a multiple of 60 seconds, or for 0":
            "{0} は Google に拒否されます。条件の継続時間は 60 秒の倍数か 0 秒にする必要があります",
        "Google refuses {0}: {1}": "{0} は Google に拒否されます。{1}",
        "a name has at most {0} characters and does not begin with a slash": "名前は {0} 文字以内で、先頭にスラッシュは使用できません",
        "what counts log entries is of the kind {0}": "ログエントリを数える指標の種類は {0} です",
        "there is no such type of label": "このようなラベルの型はありません",
        "give it a shorter name, without a slash in front": "先頭にスラッシュのない、より短い名前にしてください",
        "findings have no field {0}": "検出結果に {0} というフィールドはありません",
        "findings have category, state, severity and findingClass, among others":
            "検出結果のフィールドには category、state、severity(重大度)、findingClass などがあります",
        "{0} never fires: Security Command Center makes no finding that this filter takes":
            "{0} は一度も発生しません。Security Command Center はこのフィルタに一致する検出結果を作成しません",
        "leave out what names single nodes; {0}": "個々のノードを指定する部分を削除してください。{0}",
        "takes boots that passed, too": "合格したブートにも一致",
        "{0} also fires for: {1}": "{0} のアラートは次の場合にも発生します: {1}",
        "a node that starts": "ノードの起動",
        "a node that shuts down": "ノードのシャットダウン",
        "an early boot that passed": "早期ブートの合格",
        "a late boot that passed": "後期ブートの合格",
        "a launch that passed": "起動時の検証の合格",
        "no such category": "存在しないカテゴリ",
        "no detector of Security Command Center makes findings of the category {0}":
            "カテゴリ {0} の検出結果を作成する Security Command Center の検出機能はありません",
        "leave it out; boot reports have {0}, launch reports {1}":
            "この比較を削除してください。ブートのレポートには {0}、起動時のレポートには {1} があります",
        "no such field": "存在しないフィールド",
        "no entry about boots has a field {0}: a comparison with it is false without a word":
            "ブートに関するエントリに {0} というフィールドはなく、比較は警告なしに偽になります",
        "leave it out: integrity events carry no cluster; look a node up by its instance_id, or alert on the whole project":
            "この比較を削除してください。整合性検証イベントにクラスタ名はありません。instance_id からノードを調べるか、プロジェクト全体を対象にしてください",
        "{0} has these labels: {1}": "{0} のラベルは次のとおりです: {1}",
        "no such label": "存在しないラベル",
        "resources of type {0} have no label {1}: a comparison with it is false without a word":
            "種類が {0} のリソースに {1} というラベルはなく、比較は警告なしに偽になります",
        "the metric has no labels; leave the comparison out": "この指標にはラベルがありません。比較を削除してください",
        "there are these labels: {0}": "次のラベルがあります: {0}",
        "there is no label {0} here, so the condition takes no time series":
            "{0} というラベルはないため、条件はどの時系列にも一致しません",
        "no such metric": "存在しない指標",
        "no extractor": "不正な抽出ルール",
        "Google refuses the extractor '{0}'": "抽出ルール「{0}」は Google に拒否されます",
        "write {0}, or {1} with one group": "{0}、またはグループが 1 つの {1} を記述してください",
        "Compute Engine has no metric {0}": "Compute Engine に {0} という指標はありません",
        "there are {0} and {1}": "{0} と {1} があります",
        "not in this input": "入力に含まれていない",
        "{0} watches the metric '{1}', which is not in what was read": "{0} が監視する指標「{1}」は、読み取った入力に含まれていません",
        "{0} watches the metric '{1}', which does not exist": "{0} が監視する指標「{1}」は存在しません",
        "did you mean '{0}'?": "「{0}」の誤りではありませんか",
        "check the folder in which the metric is described as well, or what gcloud logging metrics list --format=json prints":
            "この指標が記述されているフォルダ、または `gcloud logging metrics list --format=json` の出力も指定してください",
        "{0} watches the metric '{1}', and {2} is never made":
            "{0} は指標「{1}」を監視していますが、{2} は作成されません",
        "let count or for_each make the metric, or take the policy away with it":
            "count または for_each で指標が作成されるようにするか、ポリシーも併せて取り除いてください",
        "not in the catalogue": "カタログにない",
        "Google's catalogue of roles does not list roles/container.nodeServiceAccount":
            "Google のロールのカタログに roles/container.nodeServiceAccount はありません",
        "no policy watches it": "監視するポリシーがない",
        "{0} counts, but no alerting policy here has a condition on it":
            "{0} はイベントを数えていますが、これを条件とするアラート ポリシーがありません",
        "write a google_monitoring_alert_policy with: metric.type=\"logging.googleapis.com/user/{0}\" AND resource.type=\"gce_instance\"":
            "次の条件の google_monitoring_alert_policy を作成してください: metric.type=\"logging.googleapis.com/user/{0}\" AND resource.type=\"gce_instance\"",
        "not the right aligner": "不適切なアライナー",
        "{0} counts points, a point of 0 as well, and not what they say":
            "{0} は値が 0 のポイントも含めてポイントの数を数えるもので、ポイントの値は見ません",
        "{0} gives events per second, which one event never brings above this threshold":
            "{0} は 1 秒あたりのイベント数を返すため、1 件のイベントではこのしきい値を超えません",
        "{0} does not say whether something happened": "{0} では、イベントが発生したかどうかがわかりません",
        "{0} cannot be used on this metric": "{0} はこの指標では使用できません",
        "not the right comparison": "不適切な比較方法",
        "{0} holds while nothing happens, and not when something does":
            "{0} は何も起きていない間に成立し、イベントが発生したときには成立しません",
        "a threshold cannot be compared with {0}: the API takes COMPARISON_GT and COMPARISON_LT":
            "しきい値の比較に {0} は使用できません。API で使用できるのは COMPARISON_GT と COMPARISON_LT です",
        "another project": "別のプロジェクト",
        "the filter asks for entries of {0}, and only those of {1} are seen here":
            "フィルタは {0} のエントリを求めていますが、対象になるのは {1} のエントリだけです",
        "write the alert in the project {0}, or leave the project out of the filter":
            "アラートをプロジェクト {0} に作成するか、フィルタからプロジェクトの指定を削除してください",
        "not where the clusters are": "クラスタのあるプロジェクトではない",
        "{0} sees the logs of {1} alone, and the clusters are in: {2}":
            "{0} の対象は {1} のログだけですが、クラスタは次のプロジェクトにあります: {2}",
        "write the alert in the project of the clusters, or send their logs on with a sink":
            "アラートをクラスタのプロジェクトに作成するか、シンクでログを転送してください",
        "leaves projects out": "配下のプロジェクトが対象外",
        "{0} leaves out the entries of the projects below: nodes are in projects":
            "{0} は配下のプロジェクトのエントリを対象にしていませんが、ノードはプロジェクトの中にあります",
        "a metric of another project": "別のプロジェクトの指標",
        "the metric '{0}' belongs to {1}: {2} sees it only if its metrics scope includes that project":
            "指標「{0}」は {1} に属しており、{2} から参照するには指標スコープにそのプロジェクトが含まれている必要があります",
        "write the policy in the project {0}, or add that project to the metrics scope of {1}":
            "ポリシーをプロジェクト {0} に作成するか、{1} の指標スコープにそのプロジェクトを追加してください",
        "no such status": "存在しないステータス",
        "the status is written in lower case: '{0}' matches nothing": "ステータスは小文字で記録されるため、「{0}」はどれにも一致しません",
        "there is no status '{0}'": "「{0}」というステータスはありません",
        "one event is not enough": "1 件のイベントでは不足",
        "{0} does not fire for one event in one period": "{0} のアラートは、1 つの期間に 1 件のイベントでは発生しません",
        "longer than an event lasts": "イベントの影響より長い",
        "{0} misses a single event: it counts in one period, and the condition has to hold longer":
            "{0} は単発のイベントを見逃します。イベントが影響するのは 1 つの期間だけですが、条件はそれより長く成立し続ける必要があります",
        "one node is not enough": "1 台のノードでは不足",
        "{0} fires only when several time series pass the threshold at once":
            "{0} のアラートは、複数の時系列が同時にしきい値を超えたときにだけ発生します",
    ]
}
