"""Mailboxes for the rule that what was promised is owed until it is done or let go."""

from __future__ import annotations

from rules.engine.scene import Scene

EXAMPLES = (
    Scene("2 Mar | me > eva | Plans | promise[by_friday] | I'll send you the plans by Friday.", yields=("promise me>eva open",)),
    Scene(
        """
        2 Mar | me > mrodriguez@weir.example | Sluice | promise | I'll send you the drawings of the sluice gate.
        3 Mar | me > mrodriguez.ext@weir.example | Sluice | promise | I'll send you the drawings of the sluice gate.
        """,
        yields=("promise me>mrodriguez.ext open",),
    ),
    Scene(
        """
        2 Mar | me > mrodriguez@weir.example | Sluice | promise | I'll send you the drawings of the sluice gate.
        3 Mar | me > mlopez@weir.example | Sluice | promise | I'll send you the drawings of the sluice gate.
        """,
        yields=("promise me>mlopez open", "promise me>mrodriguez open"),
    ),
    Scene(
        """
        2 Mar | me > mrodriguez@weir.example | Sluice | promise | I'll send you the drawings of the sluice gate.
        3 Mar | me > mrodriguez.ext@weir.example | Grease | promise | I'll send you the bill for the grease.
        """,
        yields=("promise me>mrodriguez open", "promise me>mrodriguez.ext open"),
    ),
    Scene(
        """
        2 Mar | me > eva | Plans | promise[by_friday] | I'll send you the plans by Friday.
        6 Mar | me > eva | Two sheets | ~delivers +document | Here they are.
        """,
        yields=("promise me>eva settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | Plans | promise | I'll dig out the plans for you.
        4 Mar | me > eva | Re: Plans | ~release | No need any more, the plans turned up here.
        """,
        yields=("promise eva>me settled",),
    ),
    Scene(
        """
        2 Mar | me > eva | Plans | promise[by_friday] | I'll send you the plans by Friday.
        3 Mar | eva > me | Re: Plans | thanks | Thank you, that helps a lot.
        """,
        yields=("promise me>eva open",),
    ),
    Scene(
        """
        2 Mar | bob > me | The roof | promise | I'll put you in touch with the woman who thatches our barns.
        6 Mar | bob > me ruta | Reeds | | Ruta thatches our barns and is free in May. Ruta, here is the mill with the hole.
        """,
        yields=("promise bob>me settled",),
    ),
    Scene(
        """
        1 Mar | ruta > me | The mill | | I walked past the mill on Sunday.
        2 Mar | bob > me | The roof | promise | I'll put you in touch with the woman who thatches our barns.
        6 Mar | bob > me ruta | The fair | | The fair is on the ninth of May this year.
        """,
        yields=("promise bob>me open",),
    ),
    Scene(
        """
        2 Mar | me > eva | Cellist | promise:introduction | I'll introduce you to Ruta, who plays the cello.
        5 Mar | me > eva ruta | Eva and Ruta | introduction@eva@ruta | Eva, Ruta plays the cello; Ruta, Eva writes for it.
        """,
        yields=("promise me>eva settled",),
    ),
    Scene(
        """
        2 Mar | me > eva | The choir trip | promise | I'll tell you how it goes with the choir in Tartu.
        9 Mar | me > eva | Minutes of the board | ~delivers +document | The minutes you wanted are attached.
        """,
        yields=("promise me>eva open",),
    ),
    Scene(
        """
        2 Mar | me > eva | The choir trip | promise | I'll tell you how it goes with the choir in Tartu.
        9 Mar | me > eva | Back from Tartu | update ~outcome | The choir sang to a full house, and Tartu wants us again.
        """,
        yields=("promise me>eva settled",),
    ),
    Scene(
        """
        2 Mar | ivo > me | Seed list | promise:document[tomorrow] | Zítra? I'll mail you the seed list tomorrow.
        """,
        yields=("promise ivo>me open",),
    ),
    Scene(
        """
        2 Mar | ivo > me | Seed list | promise:document[next_week] | You will get the seed list from me next week.
        11 Mar | me > ivo | the seed list | thanks request | Thank you for the seed list. Which of the beans climb?
        """,
        yields=("promise ivo>me settled",),
    ),
    Scene(
        "2 Mar | me > eva | Plans | promise | If you send me the key I will measure the hall.",
        because="nothing is promised until the condition is met",
    ),
    Scene("2 Mar | me > eva | Plans | promise? | I might look at the plans one day.", because="too vague to hold anybody to it"),
    Scene(
        "2 Mar | me > eva | Sunday | promise[sunday] | I'll wait for you at the tram stop.",
        because="what is done on the spot leaves no letter",
    ),
    Scene("2 Mar | me > eva | The board | promise | I would be honoured to serve on your board.", because="a yes, and nothing to send"),
    Scene(
        "2 Mar | me > eva | Addresses | promise | As promised, I am sending you the addresses.", because="the thing comes with the words"
    ),
    Scene(
        "2 Mar | me > eva | The fair | promise | I shall also register for the fair in October.",
        because="a plan of one's own, no gift to the reader",
    ),
    Scene(
        """
        2 Mar | eva > me | Pump | promise | If you send me the figures of the test, I will work out the right pump.
        9 Mar | me > eva | Re: Pump | ~delivers | Here are the figures of the test.
        """,
        yields=("promise eva>me open",),
    ),
    Scene(
        """
        2 Mar | eva > me | Pump | promise | If you send me the figures of the test, I will work out the right pump.
        9 Mar | me > eva | Re: Pump | ~delivers | Here are the figures of the test.
        12 Mar | eva > me | Re: Pump | ~delivers | Here is what the pump needs.
        """,
        yields=("promise eva>me settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | La pompe | promise | Si tu m'envoies les mesures du puits, je te ferai un plan.
        9 Mar | me > eva | Re: La pompe | +document | Voici les mesures du puits.
        """,
        yields=("promise eva>me open",),
    ),
    Scene(
        """
        2 Mar | eva > me | Claim | promise | If you send me pictures of the hull, I will write the statement.
        9 Mar | me > eva | Re: Claim | | Nobody took any, I am afraid.
        """,
        because="the condition can not be met",
    ),
    Scene(
        """
        2 Mar | me > eva | Gilder | promise[friday] | I'll send you the name of our gilder by Friday.
        4 Mar | me > eva | Gold edges | ~contact | Ada Holm, ada@holm-gold.example. Closed on Mondays.
        """,
        yields=("promise me>eva settled",),
    ),
    Scene(
        """
        2 Mar | me > eva | Gilder | promise[friday] | I'll send you the name of our gilder by Friday.
        4 Mar | me > eva | Saturday | | What a race that was.
        """,
        yields=("promise me>eva open",),
    ),
    Scene(
        """
        2 Mar | me > eva | Minutes | promise:document[friday] | You will have the minutes of the meeting by Friday.
        8 Mar | me > eva | Saturday | +image ~delivers | Here are the pictures of Saturday.
        """,
        yields=("promise me>eva open",),
    ),
    Scene(
        "2 Mar | me > eva | The visit | promise[some_days] | I'll ring you up some days before and we settle who brings what.",
        because="counted from a day that the letter does not name",
    ),
    Scene(
        "2 Mar | me > eva ; kim | A call | promise | I'll ask my secretary to find us an hour.",
        because="who will do it is on copy and has read so",
    ),
    Scene("2 Mar | eva > me | Race | promise | Hopefully I'll be at the start by noon.", because="a hope, and about herself"),
    Scene(
        """
        2 Mar | eva > me | Happy hour | request:meeting | Will you join us on 6 March? I will let you know the place.
        2 Mar 10:00 | eva > me | Re: Happy hour | promise | I will let you know the place.
        """,
        because="the evening is over",
    ),
    Scene("2 Mar | me > eva | Summer | promise | I'll keep you posted.", because="a courtesy without an end"),
    Scene(
        "2 Mar | eva > me | Audit | promise | We will look at the whole process.", because="several will, sometime: nobody is held to it"
    ),
    Scene(
        "2 Mar | me > eva a1 a2 a3 a4 a5 | Agenda | promise | I'll send round the agenda.",
        because="said to a round of people, to nobody in person",
    ),
)
