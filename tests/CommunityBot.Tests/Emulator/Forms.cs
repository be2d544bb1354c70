namespace CommunityBot.Tests.Emulator;

/// <summary>A form and a card, as a bot would send them.</summary>
internal static class Forms
{
    internal const string Joining = """
        {"type":"modal","callback_id":"joining.form","title":{"type":"plain_text","text":"Rejoindre"},"submit":{"type":"plain_text","text":"Envoyer"},
         "close":{"type":"plain_text","text":"Fermer"},"private_metadata":"infra-services","notify_on_close":true,"blocks":[
          {"type":"section","text":{"type":"mrkdwn","text":"*Objectifs* : partager & apprendre"}},
          {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Pourquoi ?"},
           "element":{"type":"plain_text_input","action_id":"why","multiline":true,"min_length":20,"max_length":1000}},
          {"type":"input","block_id":"job","optional":true,"label":{"type":"plain_text","text":"Métier"},
           "element":{"type":"plain_text_input","action_id":"job","initial_value":"Ingénieure"}},
          {"type":"input","block_id":"engagement","label":{"type":"plain_text","text":"Engagement"},
           "element":{"type":"radio_buttons","action_id":"engagement","options":[
             {"text":{"type":"plain_text","text":"Moteur"},"value":"driver"},{"text":{"type":"mrkdwn","text":"*Curieux*"},"value":"observer"}]}},
          {"type":"input","block_id":"rules","label":{"type":"plain_text","text":"Règles"},
           "element":{"type":"checkboxes","action_id":"rules","options":[{"text":{"type":"plain_text","text":"J’accepte"},"value":"yes"}]}}]}
        """;

    internal const string Card = """
        [{"type":"header","text":{"type":"plain_text","text":"Demande"}},
         {"type":"section","block_id":"who","text":{"type":"mrkdwn","text":"<@UANA> dans <#CINFRA> : <https://exemple.org|le site>\n> Vélo &amp; fanfare"}},
         {"type":"actions","block_id":"decide","elements":[
           {"type":"button","action_id":"joining.approve","text":{"type":"plain_text","text":"Approuver"},"value":"42","style":"primary"},
           {"type":"button","action_id":"joining.refuse","text":{"type":"plain_text","text":"Refuser"},"value":"42",
            "confirm":{"title":{"type":"plain_text","text":"Refuser ?"},"text":{"type":"mrkdwn","text":"*Sûr ?*"},
                       "confirm":{"type":"plain_text","text":"Oui"},"deny":{"type":"plain_text","text":"Non"}}},
           {"type":"overflow","action_id":"joining.more","options":[{"text":{"type":"plain_text","text":"Vérifier"},"value":"check"}]}]}]
        """;

    internal static Dictionary<string, object> Filled => new()
    {
        ["Pourquoi ?"] = "Pour apprendre des autres membres",
        ["Engagement"] = "Curieux",
        ["Règles"] = true,
    };
}
