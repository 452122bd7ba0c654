package org.setu.notification.message.web;

import org.setu.notification.message.Message;
import org.setu.notification.message.MessageState;
import org.setu.notification.message.Urgency;
import org.setu.notification.recipient.RecipientKind;
import org.setu.notification.topic.Channel;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;

/** What the delivery record can be asked. */
final class MessageListing {

    static final Listing<Message> MESSAGES =
            Listing.of(Message.class)
                    .filter("recipientId", "addressee.id", FieldType.ID)
                    .filter("recipientKind", "addressee.kind", FieldType.oneOf(RecipientKind.class))
                    .filter("aboutId", "about.id", FieldType.ID)
                    .filter("aboutKind", "about.kind", FieldType.TEXT)
                    .filter("accountId", FieldType.ID)
                    .filter("state", FieldType.oneOf(MessageState.class))
                    .filter("channel", FieldType.oneOf(Channel.class))
                    .filter("urgency", FieldType.oneOf(Urgency.class))
                    .filter("topic", FieldType.TEXT)
                    .filter("noticeId", "origin.noticeId", FieldType.ID)
                    .filter("createdAt", "origin.createdAt", FieldType.INSTANT)
                    .filter("updatedAt", FieldType.INSTANT)
                    .sort("createdAt", "origin.createdAt", FieldType.INSTANT, Message::createdAt)
                    .sort("updatedAt", FieldType.INSTANT, Message::updatedAt);

    private MessageListing() {}
}
